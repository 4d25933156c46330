using System.Text.RegularExpressions;
using Grader.Results;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// Compiles hand-ins, one after the other, in a builder process. When one takes too long, the process is killed and a new one started;
/// when the process ends by itself, the build is tried once more.
/// </summary>
internal sealed class SourceBuilder(Spawner spawner, ChildProgram program, Limits limits) : IDisposable
{
    /// <summary>Every file that times out costs one full build timeout.</summary>
    private const int MaxTimedOutFiles = 2;

    private readonly Lock gate = new();
    private Task<ChildProcess> starting = spawner.Start(program);
    private ChildProcess? builder;

    public BuiltHandIn Build(IReadOnlyList<SourceFile> sources, CancellationToken cancellation)
    {
        var files = ContentHash.InOrder(sources).ToArray();
        var hash = ContentHash.Of(files);
        lock (gate)
        {
            var (built, fault) = TryBuild(files, hash, cancellation);
            return built ?? (files.Length > 1 ? BuildWithoutTimedOutFiles(files, hash, cancellation) : null)
                ?? Failed(hash, fault!);
        }
    }

    /// <summary>The tokens of the files; none where the builder gave up on them.</summary>
    public IReadOnlyList<TokenizedFile> Tokenize(IReadOnlyList<SourceFile> sources, CancellationToken cancellation)
    {
        lock (gate)
            return AskTwice(builder => builder.Tokenize(Request(sources)), cancellation).Answer ?? [];
    }

    public void Dispose() => (builder ?? starting.GetAwaiter().GetResult()).Dispose();

    /// <returns>What was built, or why nothing was.</returns>
    private (BuiltHandIn? Built, StudentFaultException? Fault) TryBuild(SourceFile[] files, string hash, CancellationToken cancellation)
    {
        var (answer, fault) = AskTwice(builder => builder.Build(Request(files)), cancellation);
        return (answer is null ? null : Built(answer, hash), fault);
    }

    /// <returns>The answer of the builder or, where none came after a second try either, why.</returns>
    private (T? Answer, StudentFaultException? Fault) AskTwice<T>(Func<IBuilderRoot, T> ask, CancellationToken cancellation) where T : class
    {
        var first = AskOnce(ask, cancellation);
        return first.Fault is { } fault && SecondTry.IsDueAfter(fault.Fault) ? AskOnce(ask, cancellation) : first;
    }

    private (T? Answer, StudentFaultException? Fault) AskOnce<T>(Func<IBuilderRoot, T> ask, CancellationToken cancellation) where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return (ask(Ready().Wire.Root<IBuilderRoot>()), null);
        }
        catch (StudentFaultException e)
        {
            Restart();
            return (null, e);
        }
    }

    private static BuildSource[] Request(IEnumerable<SourceFile> files) => [.. files.Select(file => new BuildSource(file.Path, file.Text))];

    /// <summary>Compiles each file alone, and then all but those on which the compiler overran its limits.</summary>
    /// <returns>Null where that does not help: no single file is to blame, or more than <see cref="MaxTimedOutFiles"/> are.</returns>
    private BuiltHandIn? BuildWithoutTimedOutFiles(SourceFile[] files, string hash, CancellationToken cancellation)
    {
        var timedOut = new Dictionary<SourceFile, StudentFaultException>();
        foreach (var file in files)
        {
            if (TryBuild([file], hash, cancellation).Fault is { } fault)
                timedOut[file] = fault;

            if (timedOut.Count > MaxTimedOutFiles)
                return null;
        }

        SourceFile[] rest = [.. files.Except(timedOut.Keys)];
        return timedOut.Count > 0 && rest.Length > 0 && TryBuild(rest, hash, cancellation).Built is { } built
            ? WithReasons(built, timedOut)
            : null;
    }

    /// <summary>Adds why files were left out: as messages, and for the contracts that they name.</summary>
    private BuiltHandIn WithReasons(BuiltHandIn built, Dictionary<SourceFile, StudentFaultException> leftOut)
    {
        var unbuilt = new Dictionary<string, string>(built.UnbuiltContracts);
        var messages = built.Messages.ToList();
        foreach (var (file, fault) in leftOut)
        {
            var reason = $"{Reason(fault)} The file was left out; write its longest expression as several.";
            messages.AddRange(Messages(file.Path, reason, fault));
            foreach (var contract in ContractTable.Contracts.Where(contract => Regex.IsMatch(file.Text, $@"\b{contract.Name}\b")))
                unbuilt.TryAdd(contract.FullName!, $"{file.Path}: {reason}");
        }

        return built with
        {
            Messages = [.. messages.OrderBy(message => message.File, StringComparer.Ordinal)],
            UnbuiltContracts = unbuilt,
        };
    }

    private ChildProcess Ready()
    {
        if (builder is not null)
            return builder;

        try
        {
            builder = Greeting.Await(starting, () => spawner.Start(program), child => child.Wire.Root<IBuilderRoot>().Greet());
        }
        catch
        {
            Restart(); // The next hand-in gets a new one.
            throw;
        }

        builder.CallLimit = limits.BuildTime;
        return builder;
    }

    private void Restart()
    {
        builder?.Dispose();
        (builder, starting) = (null, spawner.Start(program));
    }

    private string Reason(StudentFaultException fault) => fault.Fault switch
    {
        StudentFault.TimeLimit => $"The compiler did not finish within {limits.BuildTime.TotalSeconds:0.#} s and was ended.",
        StudentFault.MemoryLimit => $"The compiler ran out of its {limits.BuildMemory >> 20} MiB of memory.",
        _ => $"The compiler gave up on these sources: {fault.Message}",
    };

    private BuiltHandIn Failed(string hash, StudentFaultException fault) =>
        new(null, hash, [.. Messages("", Reason(fault), fault)], new Dictionary<string, string>()) { Failure = Reason(fault) };

    private static IEnumerable<Message> Messages(string file, string reason, StudentFaultException fault)
    {
        yield return new(MessageKind.CompilerError, file, 0, reason);
        if (SecondTry.IsDueAfter(fault.Fault))
        {
            yield return new(MessageKind.ProcessDied, file, 0,
                "The compiler's process ended on these sources, and so did a second one; a tutor should look at them.");
        }
    }

    private static BuiltHandIn Built(BuildAnswer answer, string hash) => new(
        answer.Assembly,
        hash,
        answer.Messages,
        answer.Unbuilt.ToDictionary(unbuilt => NameOf(unbuilt.Contract), unbuilt => unbuilt.Reason))
    {
        Places = answer.Implemented.ToDictionary(implemented => NameOf(implemented.Contract), implemented => implemented.Place),
    };

    private static string NameOf(int contract) => ContractTable.Contract(contract).FullName!;
}
