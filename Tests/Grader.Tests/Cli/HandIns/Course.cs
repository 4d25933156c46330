using Grader.Tests.KillMatrix;

namespace Grader.Tests.Cli.HandIns;

/// <summary>A made-up course, whose archive is shipped as <c>fixtures/hand-ins/&lt;sheet&gt;-moodle.zip</c>, and the marks that its students deserve.</summary>
/// <param name="sheet">The sheet that is handed in.</param>
/// <param name="firstKey">Moodle's key of the first student; the others follow.</param>
internal sealed class Course(string sheet, int firstKey)
{
    private readonly List<MadeUp> students = [];

    public IReadOnlyList<MadeUp> Students => students;

    /// <summary>Every entry of the archive, in the order of the students' keys; the last student handed in nothing.</summary>
    public IReadOnlyList<(string Path, byte[] Content)> Entries() =>
        [.. students.Select((student, i) => student.Student(firstKey + i)).Append(new Student("Zeno Nihil", firstKey + students.Count)).SelectMany(student => student.Entries())];

    /// <summary>Everything right, the reference's trainings included.</summary>
    /// <param name="name">As Moodle shows it.</param>
    /// <param name="variants">Variants of the catalogue in place of the reference: "Flows/OtherWitnesses".</param>
    public Course Complete(string name, params string[] variants) => Add(name, () => Work.Complete(sheet).As(variants), Marks.Full);

    /// <summary>Everything right but the trainings, which are not attempted unless a variant brings its own.</summary>
    public Course Solved(string name, params string[] variants) => Add(name, () => Work.WithoutTraining(sheet).As(variants), Marks.Full);

    /// <summary>The same in an archive of its own.</summary>
    public Course Zipped(string name, string archive, params string[] variants)
    {
        Solved(name, variants);
        students[^1] = students[^1] with { Archive = archive };
        return this;
    }

    /// <summary>One catalogued mistake, which costs points in these exercises.</summary>
    public Course Mistaken(string name, string mistake, params string[] loses) => Add(name, () => Work.Mistaken(mistake, sheet), new([.. loses], []));

    /// <summary>Some files as they are in the template.</summary>
    public Course Unfinished(string name, Marks deserves, params string[] files) => Add(name, () => Work.WithoutTraining(sheet).NotAttempting(files), deserves);

    /// <summary>Every file as it is in the template.</summary>
    public Course Untouched(string name) => Add(name, () => Work.Untouched(sheet), new([], [.. TrustedJudge.Sheets
        .Single(shipped => shipped.Id == sheet).Exercises.Where(exercise => exercise.Contracts.Count > 0).Select(exercise => exercise.Id[(sheet.Length + 1)..])]));

    /// <summary>One file that never comes to an end.</summary>
    public Course Endless(string name, string file) => Add(name, () => Work.WithoutTraining(sheet).Doing(file, "while (true) { }"), deserves: null);

    /// <summary>One file without its last brace.</summary>
    public Course NotCompiling(string name, string file) =>
        Add(name, () => Work.WithoutTraining(sheet).Changing(file, text => text[..text.LastIndexOf('}')]), deserves: null);

    private Course Add(string name, Func<Work> work, Marks? deserves)
    {
        students.Add(new(sheet, name, work, deserves));
        return this;
    }
}
