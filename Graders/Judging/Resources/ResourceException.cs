namespace Grader.Judging.Resources;

/// <summary>Data that cannot be used. The message names the file, what was found there, the rule and the remedy.</summary>
public sealed class ResourceException(string path, string finding, string remedy, Exception? cause = null)
    : Exception($"\"{path}\" {finding}. {remedy}.", cause);
