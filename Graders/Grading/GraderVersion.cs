using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Grader.Judging.Courses;

namespace Grader.Grading;

/// <summary>
/// The version of the code on which verdicts depend, courses aside. Builds are deterministic, so it changes exactly when the code does.
/// </summary>
internal static class GraderVersion
{
    private static readonly string[] Parts =
    [
        "Grader.Judging",
        "Grader.Isolation",
        "Grader.Wire",
        "Grader.Results",
        "Grader.Contracts",
        "Grader.Torch",
        "TorchSharp",
        "worker/Grader.Worker",
        "builder/Grader.Builder",
    ];

    private static readonly Assembly own = typeof(GraderVersion).Assembly;

    /// <summary>For people: "0.1.0+1f3a9c02".</summary>
    public static string Text { get; } = $"{own.GetName().Version!.ToString(3)}+{Fingerprint()[..8]}";

    /// <summary>The same with the courses that gave the verdicts: "0.1.0+1f3a9c02.5e0d7b41".</summary>
    public static string With(params IReadOnlyList<Course> courses) =>
        $"{Text}.{Hash(courses.Select(course => course.Fingerprint))[..8]}";

    private static string Fingerprint()
    {
        var files = Parts.Select(part => Path.Combine(AppContext.BaseDirectory, part + ".dll"));
        return Hash(files.Where(File.Exists).Select(ModuleIdentity.Of));
    }

    private static string Hash(IEnumerable<string> identities) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', identities))));
}
