namespace Grader.Tests.Cli.HandIns;

/// <summary>One made-up student of a course.</summary>
/// <param name="Sheet">The sheet that is handed in.</param>
/// <param name="Name">As Moodle shows it.</param>
/// <param name="Work">What is handed in.</param>
/// <param name="Deserves">The marks it should get, exercises that train left out; null for what only the isolated grader can judge.</param>
internal sealed record MadeUp(string Sheet, string Name, Func<Work> Work, Marks? Deserves)
{
    /// <summary>The archive that the files are handed in in, if any.</summary>
    public string? Archive { get; init; }

    public Student Student(int key) => Archive is null
        ? HandIns.Student.Of(Name, key, Work())
        : HandIns.Student.Zipped(Name, key, Archive, Work().Files($"{Path.GetFileNameWithoutExtension(Archive)}/"));

    public override string ToString() => $"{Sheet}: {Name}";
}
