namespace Grader.Benchmarks.Studies;

/// <summary>Options of the command line of a study.</summary>
internal static class StudyOptions
{
    /// <summary>The word after <paramref name="name"/>, or <paramref name="otherwise"/>.</summary>
    public static string Of(string[] options, string name, string otherwise) =>
        Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : otherwise;
}
