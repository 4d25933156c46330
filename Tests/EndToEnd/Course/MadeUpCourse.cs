using System.Globalization;
using System.Text;
using Grader.Tests.Cli.HandIns;
using Grader.Tests.KillMatrix;

namespace Grader.EndToEnd.Course;

/// <summary>
/// A course whose students work in the kit of dtu and hand its folder in: right answers written in several ways, a mistake each,
/// unfinished, broken, untouched and empty hand-ins.
/// </summary>
internal sealed class MadeUpCourse
{
    private const string Sheet = "dtu";
    private const int FirstKey = 6001;

    private static readonly string[] givenNames =
    [
        "Anna", "Björn", "Chiara", "Deniz", "Élodie", "Fatima", "Grzegorz", "Hanna", "Ivo", "Jürgen", "Katarzyna", "Li", "Mehmet", "Noor",
        "Olga", "Priya", "Quang", "Rosa", "Søren", "Tomás",
    ];

    private static readonly string[] familyNames =
        ["Schmidt", "Åkesson", "O'Brien", "Öztürk", "Nguyễn", "van der Berg", "Ivanova", "Muñoz", "Novák", "王"];

    private static readonly string[] variants =
        ["SeveralFiles", "LogSpaceProduct", "InPlace", "Looped", "OneClassForAll", "NoiseAllAtOnce"];

    private static readonly List<string> mistakes = MistakesOfTheSheet();

    private readonly GivenKit kit;

    /// <param name="kit">What the students were given.</param>
    /// <param name="size">How many they are; 200 at most have names of their own.</param>
    public MadeUpCourse(GivenKit kit, int size)
    {
        this.kit = kit;
        Students = [.. Enumerable.Range(0, size).Select(Made)];
    }

    /// <summary>In the order of their keys.</summary>
    public IReadOnlyList<MadeUpStudent> Students { get; private init; }

    /// <summary>The same course after these students have handed in a right answer late.</summary>
    public MadeUpCourse WithLate(IReadOnlyCollection<int> keys) => new(kit, 0)
    {
        Students = [.. Students.Select(student => keys.Contains(student.Key)
            ? student with { Work = Work.Right, Sources = StudentSources.WithoutTraining(Sheet) }
            : student)],
    };

    /// <summary>The archive as Moodle gives it: a folder for each student, in it the zipped folder of the kit.</summary>
    public byte[] Archive() => Student.Pack(Students.SelectMany(student => (student.Sources is { } sources
        ? Student.Zipped(student.Name, student.Key, "kit.zip", kit.FilledIn(sources))
        : new Student(student.Name, student.Key)).Entries()));

    /// <summary>The grading worksheet as Moodle gives it, before any mark.</summary>
    public string Worksheet()
    {
        var text = new StringBuilder("Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
            + "Last modified (submission),Last modified (grade),Feedback comments\r\n");
        foreach (var student in Students)
        {
            text.Append(CultureInfo.InvariantCulture, $"Participant {student.Key},{student.Name},student{student.Key}@example.org,")
                .Append("Submitted for grading,,30.00,Yes,\"Friday, 20 November 2026, 6:00 PM\",-,\r\n");
        }

        return text.ToString();
    }

    private static MadeUpStudent Made(int index)
    {
        var name = $"{givenNames[index % givenNames.Length]} {familyNames[index / givenNames.Length]}";
        var (work, sources) = (index % 10) switch
        {
            0 => (Work.Right, StudentSources.WithoutTraining(Sheet)),
            1 => (Work.Right, StudentSources.Variant(variants[index / 10 % variants.Length])),
            7 => (Work.Unfinished, StudentSources.WithoutTraining(Sheet).NotAttempting("AncestralSampler.cs", "VariationalBound.cs")),
            8 => (Work.NotCompiling,
                StudentSources.WithoutTraining(Sheet).Changing("PosteriorKl.cs", text => text[..text.LastIndexOf('}')])),
            9 when index % 20 == 9 => (Work.Nothing, null),
            9 => (Work.Untouched, StudentSources.Untouched(Sheet)),
            _ => (Work.Mistaken, StudentSources.Mistaken(mistakes[index % mistakes.Count], Sheet)),
        };
        return new(name, FirstKey + index, work, sources);
    }

    private static List<string> MistakesOfTheSheet()
    {
        var contracts = TrustedJudge.Sheets.Single(sheet => sheet.Id == Sheet).Exercises.SelectMany(exercise => exercise.Contracts)
            .Except(TrustedJudge.Training).Select(KnownSolutions.PathOf).ToHashSet();
        return [.. KnownSolutions.Mutants.Where(mutant => contracts.Contains(mutant.Contract)).Select(mutant => $"{mutant}")];
    }
}
