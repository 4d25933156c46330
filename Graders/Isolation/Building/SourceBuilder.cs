using System.Text.RegularExpressions;
using Grader.Results;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// Compiles hand-ins, one after the other, in a builder process. When one takes too long, the process is killed and a new one started.
/// </summary>
internal sealed class SourceBuilder(Spawner spawner, ChildProgram program, Limits limits) : IDisposable
{
    /// <summary>Every file that times out costs one full build timeout.</summary>
    private const int MaxTimedOutFiles = 2;

    private readonly Lock gate = new();
    private Task<ChildProcess> builder = spawner.Start(program);
    private bool greeted;

    public BuiltHandIn Build(IReadOnlyList<SourceFile> sources, CancellationToken cancellation)
    {
        var files = ContentHash.InOrder(sources).ToArray();
        var hash = ContentHash.Of(files);
        lock (gate)
        {
            var (built, failure) = TryBuild(files, hash, cancellation);
            return built ?? (files.Length > 1 ? BuildWithoutTimedOutFiles(files, hash, cancellation) : null)
                ?? Failed(hash, failure);
        }
    }

    public void Dispose() => builder.GetAwaiter().GetResult().Dispose();

    /// <returns>What was built, or why nothing was.</returns>
    private (BuiltHandIn? Built, string Failure) TryBuild(SourceFile[] files, string hash, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            var request = Array.ConvertAll(files, file => new BuildSource(file.Path, file.Text));
            return (Built(Ready().Wire.Root<IBuilderRoot>().Build(request), hash), "");
        }
        catch (StudentFaultException e)
        {
            Restart();
            return (null, Reason(e));
        }
    }

    /// <summary>Compiles each file alone, and then all but those on which the compiler overran its limits.</summary>
    /// <returns>Null where that does not help: no single file is to blame, or more than <see cref="MaxTimedOutFiles"/> are.</returns>
    private BuiltHandIn? BuildWithoutTimedOutFiles(SourceFile[] files, string hash, CancellationToken cancellation)
    {
        var timedOut = new Dictionary<SourceFile, string>();
        foreach (var file in files)
        {
            if (TryBuild([file], hash, cancellation) is (null, var failure))
                timedOut[file] = $"{failure} The file was left out; write its longest expression as several.";

            if (timedOut.Count > MaxTimedOutFiles)
                return null;
        }

        SourceFile[] rest = [.. files.Except(timedOut.Keys)];
        return timedOut.Count > 0 && rest.Length > 0 && TryBuild(rest, hash, cancellation).Built is { } built
            ? WithReasons(built, timedOut)
            : null;
    }

    /// <summary>Adds why files were left out: as messages, and for the contracts that they name.</summary>
    private static BuiltHandIn WithReasons(BuiltHandIn built, Dictionary<SourceFile, string> leftOut)
    {
        var unbuilt = new Dictionary<string, string>(built.UnbuiltContracts);
        foreach (var (file, reason) in leftOut)
        {
            foreach (var contract in ContractTable.Contracts.Where(contract => Regex.IsMatch(file.Text, $@"\b{contract.Name}\b")))
                unbuilt.TryAdd(contract.FullName!, $"{file.Path}: {reason}");
        }

        return built with
        {
            Messages = [.. built.Messages.Concat(leftOut.Select(file => Error(file.Key.Path, file.Value)))
                .OrderBy(message => message.File, StringComparer.Ordinal)],
            UnbuiltContracts = unbuilt,
        };
    }

    private ChildProcess Ready()
    {
        var child = builder.GetAwaiter().GetResult();
        if (!greeted)
        {
            Greeting.Await(child, () => child.Wire.Root<IBuilderRoot>().Greet());
            child.CallLimit = limits.BuildTime;
            greeted = true;
        }

        return child;
    }

    private void Restart()
    {
        Dispose();
        (builder, greeted) = (spawner.Start(program), false);
    }

    private string Reason(StudentFaultException fault) => fault.Fault switch
    {
        StudentFault.TimeLimit => $"The compiler did not finish within {limits.BuildTime.TotalSeconds:0.#} s and was ended.",
        StudentFault.MemoryLimit => $"The compiler ran out of its {limits.BuildMemory >> 20} MiB of memory.",
        _ => $"The compiler gave up on these sources: {fault.Message}",
    };

    private static BuiltHandIn Failed(string hash, string failure) =>
        new(null, hash, [Error("", failure)], new Dictionary<string, string>()) { Failure = failure };

    private static Message Error(string file, string text) => new(MessageKind.CompilerError, file, 0, text);

    private static BuiltHandIn Built(BuildAnswer answer, string hash) => new(
        answer.Assembly,
        hash,
        answer.Messages,
        answer.Unbuilt.ToDictionary(unbuilt => ContractTable.Contract(unbuilt.Contract).FullName!, unbuilt => unbuilt.Reason));
}
