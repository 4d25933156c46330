namespace Grader.Reporting.Export;

/// <summary>A platform's file cannot be read or filled; the message names the value, the rule and the remedy.</summary>
public sealed class ExportException(string message) : Exception(message);
