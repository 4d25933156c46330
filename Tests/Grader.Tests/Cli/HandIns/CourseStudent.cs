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

    /// <summary>Texts and pictures beside the code, as paths inside the course's <c>classes</c>.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    public Student Student(int key) => Archive is null
        ? new(Name, key, [.. Files("")])
        : HandIns.Student.Zipped(Name, key, Archive, Files($"{Path.GetFileNameWithoutExtension(Archive)}/"));

    private IEnumerable<(string Path, byte[] Content)> Files(string folder) =>
        Sources().Files(folder).Concat(Papers.Select(paper => HandIns.Student.Paper(folder, paper)));

    public override string ToString() => $"{Sheet}: {Name}";
}
