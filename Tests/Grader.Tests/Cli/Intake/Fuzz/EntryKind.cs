namespace Grader.Tests.Cli.Intake.Fuzz;

/// <summary>What an entry is.</summary>
internal enum EntryKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A symbolic link to what its content names.</summary>
    Link,

    /// <summary>A folder.</summary>
    Folder,
}
