using System.Reflection;
using System.Text.RegularExpressions;
using Grader.Authoring.Courses;
using Grader.Contracts;
using Grader.Judging.Courses;
using Grader.Judging.Sheets;

namespace Grader.Authoring.Kit;

/// <summary>What a course has for its other sheets: no student of this one gets it.</summary>
internal static partial class OtherSheets
{
    /// <summary>
    /// Names of the files that are left out: the contracts that this sheet does not ask for, their checks, and what names one of these.
    /// Each type has a file of its name.
    /// </summary>
    /// <param name="course">The course.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="repository">Where the sources of the checks lie.</param>
    public static IReadOnlyList<string> FilesOf(Course course, Sheet sheet, string repository)
    {
        var asked = sheet.Exercises.SelectMany(exercise => exercise.Contracts).ToHashSet();
        var others = course.Contracts.Contracts.Where(contract => HasTask(contract) && !asked.Contains(contract)).ToList();
        var leftOut = others.Concat(FixturesOf(course, others)).Select(type => type.Name).ToHashSet();
        var kept = FixturesOf(course, asked).Select(type => type.Name).ToHashSet();
        var helpers = Sources(course, repository).Where(file => !kept.Contains(file.Type)).ToList();
        while (helpers.Where(file => !leftOut.Contains(file.Type) && file.Words.Overlaps(leftOut)).ToList() is { Count: > 0 } more)
            leftOut.UnionWith(more.Select(file => file.Type));

        return [.. leftOut.Order(StringComparer.Ordinal).Select(type => $"{type}.cs")];
    }

    private static IEnumerable<Type> FixturesOf(Course course, IEnumerable<Type> contracts) =>
        contracts.SelectMany(course.Manifest.Of).Select(check => check.Fixture).Distinct();

    /// <summary>What students get of the checks of a course and of its libraries: the type of each file, and the words in it.</summary>
    private static IEnumerable<(string Type, HashSet<string> Words)> Sources(Course course, string repository) =>
        from part in course.Contracts.Paths.Select(path => Path.GetFileName(path).Split('.')[0])
        let folder = Path.Combine(repository, CourseRepository.Courses, part, "Checks")
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        where !file.EndsWith(".Hidden.cs", StringComparison.Ordinal) && !IsOutput(Path.GetRelativePath(folder, file))
        select (Path.GetFileNameWithoutExtension(file), Word().Matches(File.ReadAllText(file)).Select(word => word.Value).ToHashSet());

    /// <summary>Whether students implement it; other interfaces are what they get or return.</summary>
    private static bool HasTask(Type contract) =>
        contract.GetMethods().Prepend<MemberInfo>(contract).Any(member => member.IsDefined(typeof(TaskAttribute)));

    private static bool IsOutput(string path) => path.Split('/', '\\')[0] is "bin" or "obj";

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
