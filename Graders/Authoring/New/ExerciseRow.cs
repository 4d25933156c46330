using System.Text.RegularExpressions;
using Grader.Authoring.Courses;
using Grader.Grading;

namespace Grader.Authoring.New;

/// <summary>The names from which all names of an exercise's files follow.</summary>
/// <param name="Course">"dtu": the folder of the course whose sheet it is.</param>
/// <param name="Exercise">"dtu.3.6".</param>
/// <param name="Topic">
/// "Flows": the folder under contracts, solutions, stubs, checks and mutants; null in a course's own repository.
/// </param>
/// <param name="Name">"CouplingLayer": the contract without its I; empty for an exercise without one, which a person judges.</param>
internal sealed partial record ExerciseRow(string Course, string Exercise, string? Topic, string Name)
{
    /// <summary>"dtu".</summary>
    public string Sheet => Exercise.Split('.')[0];

    /// <summary>"Flows.ICouplingLayer" or "ICouplingLayer", as a sheet names it.</summary>
    public string Contract => Topic is null ? $"I{Name}" : $"{Topic}.I{Name}";

    /// <summary>True for an exercise that asks for no code.</summary>
    public bool IsEssay => Name.Length == 0;

    /// <summary>Reads the names that the user wrote.</summary>
    /// <exception cref="RefusedException">One of them cannot be the name of an exercise or a contract.</exception>
    /// <param name="options">The names.</param>
    /// <param name="repository">Full path of the repository.</param>
    /// <param name="hasTopics">True in the grader's repository, whose contracts are sorted by topic.</param>
    public static ExerciseRow Of(NewOptions options, string repository, bool hasTopics)
    {
        if (!ExerciseId().IsMatch(options.Exercise))
        {
            throw new RefusedException($"\"{options.Exercise}\" is no id of an exercise. "
                + "Write the sheet, a dot and the number, in small letters: vae101.2.");
        }
        var course = CourseOf(options.Exercise.Split('.')[0], repository);
        if (options.Contract is null)
            return new(course, options.Exercise, null, "");

        var contract = (hasTopics ? ContractOfTopic() : ContractName()).Match(options.Contract);
        return contract.Success
            ? new(course, options.Exercise, hasTopics ? contract.Groups["topic"].Value : null, contract.Groups["name"].Value)
            : throw new RefusedException($"\"{options.Contract}\" names no contract. "
                + (hasTopics ? "Write the topic and an interface: Flows.ICouplingLayer." : "Write an interface: ICouplingLayer."));
    }

    private static string CourseOf(string sheet, string repository)
    {
        var courses = Path.Combine(repository, CourseRepository.Courses);
        var folders = Directory.Exists(courses) ? Directory.GetDirectories(courses) : [];
        return Path.GetFileName(folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "Sheets", $"{sheet}.yaml"))))
            ?? throw new RefusedException($"No course has the sheet \"{sheet}\". "
                + $"Write Graders/Courses/<course>/Sheets/{sheet}.yaml with its id and title first.");
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]*(\.[a-z0-9]+)+$")]
    private static partial Regex ExerciseId();

    [GeneratedRegex("^(?<topic>[A-Z][A-Za-z0-9]*)\\.I(?<name>[A-Z][A-Za-z0-9]*)$")]
    private static partial Regex ContractOfTopic();

    [GeneratedRegex("^I(?<name>[A-Z][A-Za-z0-9]*)$")]
    private static partial Regex ContractName();
}
