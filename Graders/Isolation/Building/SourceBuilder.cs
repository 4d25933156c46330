using System.Text.RegularExpressions;
using Grader.Results;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Compiles hand-ins, one after the other, in a builder process that is killed when one takes too long, and then started anew.</summary>
internal sealed class SourceBuilder(Spawner spawner, ChildProgram program, Limits limits) : IDisposable
{
    /// <summary>Each costs the whole time of a build.</summary>
    private const int MostBombs = 2;

    private readonly Lock gate = new();
    private Task<ChildProcess> builder = spawner.Start(program);
    private bool greeted;

    public BuiltHandIn Build(IReadOnlyList<SourceFile> sources, CancellationToken cancellation)
    {
        var files = sources.OrderBy(source => source.Path, StringComparer.Ordinal).ThenBy(source => source.Text, StringComparer.Ordinal).ToArray();
        var hash = ContentHash.Of(files);
        lock (gate)
        {
            var (built, failure) = Try(files, hash, cancellation);
            return built ?? (files.Length > 1 ? WithoutBombs(files, hash, cancellation) : null)
                ?? new BuiltHandIn(null, hash, [new Message(MessageKind.CompilerError, "", 0, failure)], new Dictionary<string, string>()) { Failure = failure };
        }
    }

    public void Dispose() => builder.GetAwaiter().GetResult().Dispose();

    /// <returns>What was built, or why nothing was.</returns>
    private (BuiltHandIn? Built, string Failure) Try(SourceFile[] files, string hash, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return (Built(Ready().Wire.Root<IBuilderRoot>().Build(Array.ConvertAll(files, file => new BuildSource(file.Path, file.Text))), hash), "");
        }
        catch (StudentFaultException e)
        {
            Restart();
            return (null, Reason(e));
        }
    }

    /// <summary>Leaves out the files on which, each by itself, the compiler overruns its limits: they do not cost the others.</summary>
    /// <returns>Null where that does not help: only together are the files too much, or too many of them are.</returns>
    private BuiltHandIn? WithoutBombs(SourceFile[] files, string hash, CancellationToken cancellation)
    {
        var bombs = new Dictionary<SourceFile, string>();
        foreach (var file in files)
        {
            if (Try([file], hash, cancellation) is (null, var failure))
                bombs[file] = $"{failure} The file was left out; write its longest expression as several.";

            if (bombs.Count > MostBombs)
                return null;
        }

        SourceFile[] rest = [.. files.Except(bombs.Keys)];
        return bombs.Count > 0 && rest.Length > 0 && Try(rest, hash, cancellation).Built is { } built ? LeavingOut(bombs, built) : null;
    }

    private static BuiltHandIn LeavingOut(Dictionary<SourceFile, string> bombs, BuiltHandIn built)
    {
        var unbuilt = new Dictionary<string, string>(built.UnbuiltContracts);
        foreach (var (file, reason) in bombs)
        {
            foreach (var contract in ContractTable.Contracts.Where(contract => Regex.IsMatch(file.Text, $@"\b{contract.Name}\b")))
                unbuilt.TryAdd(contract.FullName!, $"{file.Path}: {reason}");
        }

        return built with
        {
            Messages = [.. built.Messages.Concat(bombs.Select(bomb => new Message(MessageKind.CompilerError, bomb.Key.Path, 0, bomb.Value))).OrderBy(message => message.File, StringComparer.Ordinal)],
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

    private static BuiltHandIn Built(BuildAnswer answer, string hash) => new(
        answer.Assembly,
        hash,
        answer.Messages,
        answer.Unbuilt.ToDictionary(unbuilt => ContractTable.Contract(unbuilt.Contract).FullName!, unbuilt => unbuilt.Reason));
}
