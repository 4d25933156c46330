namespace Grader.Judging.Sheets;

/// <summary>A sheet file does not say what a sheet must say; the message names the file, the entry and the remedy.</summary>
public sealed class SheetException(string message, Exception? inner = null) : Exception(message, inner);
