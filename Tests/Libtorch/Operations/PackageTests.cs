using NUnit.Framework;

namespace Grader.Libtorch.Operations;

/// <summary>Every operation gives on the managed engine what it gives on TorchSharp, for generated inputs; seeds are fixed.</summary>
[SingleThreaded]
internal sealed class PackageTests
{
    /// <summary>
    /// A file for the differences, also the known ones. The last call, which may have ended the process, is in the file
    /// with the suffix .last.
    /// </summary>
    private static readonly string? Journal = Environment.GetEnvironmentVariable("ORACLE_JOURNAL");

    private static IEnumerable<string> Names => Managed.Engine.Names;

    [OneTimeSetUp]
    public void The_package_loads_here()
    {
        try
        {
            Package.Engine.Start();
        }
        catch (Exception error) when (error is TypeInitializationException or NotSupportedException or DllNotFoundException)
        {
            Assert.Ignore($"TorchSharp's native library does not load here (see .ci/in-debian13): {error.Message}");
        }
    }

    [TestCaseSource(nameof(Names))]
    public void An_operation_gives_what_the_package_gives(string name)
    {
        var known = KnownDifferences.All.Where(line => line.Rows.Contains(name)).ToArray();
        var refusals = new Dictionary<string, int>();
        var differences = Cases.For(name).Select(call => Compared(name, call, refusals)).OfType<Difference>().ToArray();
        var unknown = differences.Where(difference => !known.Any(line => line.Applies(difference))).ToArray();
        var vanished = known.Where(line => !line.IsNoise && !differences.Any(line.Applies)).Select(line => line.Reason);
        if (Journal is not null)
            File.AppendAllText(Journal, string.Concat(differences.Select(of => $"{Verdict(of)} {name}: {of}\n")));
        string Verdict(Difference of) =>
            known.FirstOrDefault(line => line.Applies(of)) is { } line ? $"KNOWN ({line.Reason})" : "DIFF";
        Assert.Multiple(() =>
        {
            Assert.That(unknown.Take(5).Select(difference => difference.ToString()), Is.Empty,
                $"{name}: {unknown.Length} calls differ");
            Assert.That(vanished, Is.Empty, $"{name}: listed in KnownDifferences, but no call differs any more");
        });
    }

    /// <remarks>
    /// An exception of libtorch costs milliseconds. So each kind of refusal is compared twice only, and no more calls are made with element
    /// types that the package has refused where the managed engine has not.
    /// </remarks>
    private static Difference? Compared(string name, Case call, Dictionary<string, int> refusals)
    {
        var ours = Managed.Engine.Run(name, call);
        if (ours.Error is not null && (WouldEndTheProcess(name, ours) || Count(refusals, ours.Kind) > 2))
            return null;
        var types = string.Join(' ', call.Inputs.Select(input => input.Type));
        if (refusals.ContainsKey(types))
            return null;
        if (Journal is not null)
            File.WriteAllText(Journal + ".last", $"{name}\n{call}\n{ours}");

        var theirs = Package.Engine.Run(name, call);
        if (ours.Error is null && theirs.Error is not null)
            Count(refusals, types);
        return Comparison.Of(name, call, ours, theirs);
    }

    private static int Count(Dictionary<string, int> refusals, string kind) =>
        refusals[kind] = refusals.GetValueOrDefault(kind) + 1;

    /// <summary>TorchSharp's matmul does not catch libtorch's exception, and neither do the functions that are listed.</summary>
    private static bool WouldEndTheProcess(string name, CallOutcome ours) =>
        KnownDifferences.EndTheProcess.Contains(name) || ours.Message!.Contains("cannot be multiplied", StringComparison.Ordinal);
}
