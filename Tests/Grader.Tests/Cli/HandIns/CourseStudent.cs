namespace Grader.Tests.Cli.HandIns;

/// <summary>One made-up student of a course.</summary>
/// <param name="Sheet">The sheet that is handed in.</param>
/// <param name="Name">As Moodle shows it.</param>
/// <param name="Sources">What is handed in.</param>
/// <param name="Expected">The points that it should miss, trainings left out; null if only the isolated grader can judge it.</param>
internal sealed record CourseStudent(string Sheet, string Name, Func<StudentSources> Sources, MissedPoints? Expected)
{
    /// <summary>The name of the archive in which the files are handed in, if they are.</summary>
    public string? Archive { get; init; }

    public Student Student(int key) => Archive is null
        ? HandIns.Student.Of(Name, key, Sources())
        : HandIns.Student.Zipped(Name, key, Archive, Sources().Files($"{Path.GetFileNameWithoutExtension(Archive)}/"));

    public override string ToString() => $"{Sheet}: {Name}";
}
