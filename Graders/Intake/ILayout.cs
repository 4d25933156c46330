namespace Grader.Intake;

/// <summary>How an archive says whose each file is.</summary>
internal interface ILayout
{
    /// <summary>In words: "a Moodle archive".</summary>
    string Name { get; }

    /// <summary>The owner of a file and the file's path inside the hand-in; null where the file belongs to nobody.</summary>
    /// <param name="path">Path inside the input, with forward slashes.</param>
    (Owner Owner, string Path)? Split(string path);
}
