namespace VerifyTests;

/// <summary>Where a snapshot lies, if not beside the test under the test's name.</summary>
public sealed class VerifySettings
{
    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    /// <summary>Keeps the snapshot in <paramref name="directory"/>, relative to the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    /// <summary>Names the snapshot <paramref name="fileName"/> instead of Type.Method.</summary>
    public void UseFileName(string fileName) => FileName = fileName;
}
