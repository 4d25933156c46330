using System.Globalization;
using Grader.Judging.Courses;
using Grader.Wire;

namespace Grader.Grading.Similarity;

/// <summary>
/// What the grader knows of a course's stubs and of the reference solutions without having them: the hashes of their tokens. A test writes
/// them from the sources into <c>known-code.verified.txt</c>; each line has a kind, the name of a file and its hashes.
/// </summary>
/// <param name="Stubs">Every hash of the stubs.</param>
/// <param name="Reference">The selected hashes of the reference solutions.</param>
internal sealed record KnownCode(IReadOnlySet<ulong> Stubs, IReadOnlySet<ulong> Reference)
{
    private const string Stub = "stub";
    private const string Solution = "solution";

    /// <summary>What a course ships; nothing where it has no such file.</summary>
    public static KnownCode Of(Course course)
    {
        var file = Path.Combine(course.Folder, "known-code.txt");
        return Parse(File.Exists(file) ? File.ReadAllText(file) : "");
    }

    /// <summary>The line of a file that is handed out.</summary>
    public static string LineOfStub(TokenizedFile file) => Line(Stub, file.Path, Winnowing.All(file));

    /// <summary>The line of a file of the reference.</summary>
    public static string LineOfSolution(TokenizedFile file) => Line(Solution, file.Path, Winnowing.Select(file));

    /// <summary>Reads lines.</summary>
    public static KnownCode Parse(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r').Split(' ')).ToLookup(words => words[0], words => words.Skip(2));
        return new(Hashes(lines[Stub]), Hashes(lines[Solution]));
    }

    private static string Line(string kind, string file, IEnumerable<TokenHash> hashes) =>
        string.Join(' ', [kind, file, .. hashes.Select(hash => hash.Hash.ToString("x16", CultureInfo.InvariantCulture)).Distinct()]);

    private static HashSet<ulong> Hashes(IEnumerable<IEnumerable<string>> lines) =>
        [.. lines.SelectMany(words => words).Select(word => ulong.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
