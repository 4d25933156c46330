using Grader.Tests.KillMatrix;

namespace Grader.Tests.Cli.HandIns;

/// <summary>
/// A made-up course and the points that its students should miss. Its archive is shipped as
/// <c>fixtures/Courses/&lt;course&gt;/hand-ins/&lt;sheet&gt;-moodle.zip</c>.
/// </summary>
/// <param name="sheet">The sheet that is handed in.</param>
/// <param name="firstKey">Moodle's key of the first student; the others follow.</param>
internal sealed class MadeUpClass(string sheet, int firstKey)
{
    private readonly List<CourseStudent> students = [];

    public IReadOnlyList<CourseStudent> Students => students;

    /// <summary>Every entry of the archive, in the order of the students' keys; the last student handed in nothing.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Entries() => [.. students
        .Select((student, i) => student.Student(firstKey + i))
        .Append(new Student("Zeno Nihil", firstKey + students.Count))
        .SelectMany(student => student.Entries())];

    /// <summary>Everything right, the reference's trainings included.</summary>
    /// <param name="name">As Moodle shows it.</param>
    /// <param name="variants">Variants of the catalogue in place of the reference: "Flows/OtherWitnesses".</param>
    public MadeUpClass Complete(string name, params string[] variants) =>
        Add(name, () => StudentSources.Complete(sheet).WithVariants(variants), MissedPoints.None);

    /// <summary>Everything right except the trainings, which are not attempted unless a variant has its own.</summary>
    public MadeUpClass Solved(string name, params string[] variants) =>
        Add(name, () => StudentSources.WithoutTraining(sheet).WithVariants(variants), MissedPoints.None);

    /// <summary>The same, handed in as one archive.</summary>
    public MadeUpClass Zipped(string name, string archive, params string[] variants)
    {
        Solved(name, variants);
        students[^1] = students[^1] with { Archive = archive };
        return this;
    }

    /// <summary>Code of an own kind throughout, with its slips and papers.</summary>
    /// <param name="name">As Moodle shows it.</param>
    /// <param name="writing">How.</param>
    /// <param name="expected">The points that it misses.</param>
    public MadeUpClass Wrote(string name, Writing writing, MissedPoints expected)
    {
        Add(name, () => writing.Sources(sheet), expected);
        students[^1] = students[^1] with { Papers = writing.Papers };
        return this;
    }

    /// <summary>All of another student's code, under other names and in another order.</summary>
    /// <param name="name">As Moodle shows it.</param>
    /// <param name="from">The other student.</param>
    public MadeUpClass Copied(string name, string from)
    {
        var other = students.Single(student => student.Name == from);
        return Add(name, () => other.Sources().Retold(), other.Expected);
    }

    /// <summary>The last student's files in an archive.</summary>
    public MadeUpClass InArchive(string archive)
    {
        students[^1] = students[^1] with { Archive = archive };
        return this;
    }

    /// <summary>One catalogued mistake, which costs points in these exercises.</summary>
    public MadeUpClass Mistaken(string name, string mistake, params string[] loses) =>
        Add(name, () => StudentSources.Mistaken(mistake, sheet), new([.. loses], []));

    /// <summary>Some files as they are in the kit.</summary>
    public MadeUpClass Unfinished(string name, MissedPoints expected, params string[] files) =>
        Add(name, () => StudentSources.WithoutTraining(sheet).NotAttempting(files), expected);

    /// <summary>Every file as it is in the kit.</summary>
    public MadeUpClass Untouched(string name)
    {
        var exercises = TrustedJudge.Sheets.Single(shipped => shipped.Id == sheet).Exercises
            .Where(exercise => exercise.Contracts.Except(TrustedJudge.Training).Any());
        var ids = exercises.Select(exercise => exercise.Id[(sheet.Length + 1)..]);
        return Add(name, () => StudentSources.Untouched(sheet), new(Wrong: [], NotAttempted: [.. ids]));
    }

    /// <summary>Nothing but one file, with an endless loop.</summary>
    public MadeUpClass Endless(string name, string file) =>
        Add(name, () => StudentSources.Untouched(sheet).Implementing(file, "while (true) { }"), expected: null);

    /// <summary>One file without its last brace.</summary>
    public MadeUpClass NotCompiling(string name, string file) =>
        Add(name, () => StudentSources.WithoutTraining(sheet).Changing(file, text => text[..text.LastIndexOf('}')]), expected: null);

    private MadeUpClass Add(string name, Func<StudentSources> sources, MissedPoints? expected)
    {
        students.Add(new(sheet, name, sources, expected));
        return this;
    }
}
