namespace Grader.Checks.Diffusion.Images;

/// <summary>Image data that cannot be used. The message names file, value, rule and remedy.</summary>
public sealed class ImageDataException(string path, string finding, string remedy, Exception? cause = null)
    : Exception($"\"{path}\" {finding}. {remedy}.", cause);
