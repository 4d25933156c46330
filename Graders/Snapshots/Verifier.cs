using System.Runtime.CompilerServices;
using NUnit.Framework;
using VerifyTests;

namespace VerifyNUnit;

/// <summary>
/// Compares a text with the snapshot beside the test's source, <c>Type.Method.verified.extension</c>. Has the calling shape
/// and the files of Verify.NUnit, so that <c>-p:Snapshots=verify</c> runs the very same tests with that package.
/// </summary>
public static class Verifier
{
    /// <summary>Set to 1 to write the snapshots of the tests that run instead of comparing with them.</summary>
    public const string AcceptVariable = "GRADER_ACCEPT_SNAPSHOTS";

    /// <summary>Compares <paramref name="target"/> with a .txt snapshot; awaiting the result runs the comparison.</summary>
    /// <exception cref="VerifyException">The texts differ, or there is no snapshot yet.</exception>
    public static SettingsTask Verify(string? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Compares <paramref name="target"/> with a snapshot of the given extension, without a dot.</summary>
    /// <exception cref="VerifyException">The texts differ, or there is no snapshot yet.</exception>
    public static SettingsTask Verify(
        string? target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(Task.FromResult(target!), extension, settings, sourceFile);

    /// <summary>Awaits <paramref name="target"/> and compares it with a .txt snapshot.</summary>
    /// <exception cref="VerifyException">The texts differ, or there is no snapshot yet.</exception>
    public static SettingsTask Verify(Task<string> target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target, "txt", settings, sourceFile);

    /// <summary>Awaits <paramref name="target"/> and compares it with a snapshot of the given extension, without a dot.</summary>
    /// <exception cref="VerifyException">The texts differ, or there is no snapshot yet.</exception>
    public static SettingsTask Verify(
        Task<string> target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Compare(() => target, extension, settings, sourceFile);

    /// <summary>
    /// Runs <paramref name="target"/> and compares the type and message of its exception with a .txt snapshot. A file that imports this
    /// class statically cannot write NUnit's <c>Throws</c> without its namespace, here as with the package.
    /// </summary>
    /// <exception cref="VerifyException">Nothing was thrown, the texts differ, or there is no snapshot yet.</exception>
    public static SettingsTask Throws(Action target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Compare(() => Task.FromResult(Thrown(target)), "txt", settings, sourceFile);

    private static SettingsTask Compare(Func<Task<string>> target, string extension, VerifySettings? settings, string sourceFile) =>
        new(settings, async chosen =>
        {
            var test = TestContext.CurrentContext.Test;
            var file = SnapshotFile.Of(test, sourceFile, extension, chosen);
            var accept = Environment.GetEnvironmentVariable(AcceptVariable) == "1";
            file.Compare(await target().ConfigureAwait(false) ?? "null", accept);
        });

    private static string Thrown(Action target)
    {
        try
        {
            target();
        }
        catch (Exception exception)
        {
            return $$"""
                {
                  Type: {{exception.GetType().Name}},
                  Message: {{exception.Message}}
                }
                """;
        }

        throw new VerifyException("Did not throw.");
    }
}
