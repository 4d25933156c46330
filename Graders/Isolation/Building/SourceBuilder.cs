using Grader.Wire;

namespace Grader.Isolation;

/// <summary>Compiles hand-ins, one after the other, in a builder process that is killed when one takes too long, and then started anew.</summary>
internal sealed class SourceBuilder(Spawner spawner, ChildProgram program, Limits limits) : IDisposable
{
    private readonly Lock gate = new();
    private Task<ChildProcess> builder = spawner.Start(program);
    private bool greeted;

    public BuiltHandIn Build(IReadOnlyList<SourceFile> sources, CancellationToken cancellation)
    {
        var files = sources.OrderBy(source => source.Path, StringComparer.Ordinal).ThenBy(source => source.Text, StringComparer.Ordinal).ToArray();
        var hash = ContentHash.Of(files);
        lock (gate)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return Built(Ready().Wire.Root<IBuilderRoot>().Build(Array.ConvertAll(files, file => new BuildSource(file.Path, file.Text))), hash);
            }
            catch (StudentFaultException e)
            {
                Restart();
                return new BuiltHandIn(null, hash, [new BuildMessage("error", "", 0, Reason(e))], new Dictionary<string, string>()) { Failure = Reason(e) };
            }
        }
    }

    public void Dispose() => builder.GetAwaiter().GetResult().Dispose();

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
        Array.ConvertAll(answer.Notes, note => new BuildMessage(note.Severity, note.File, note.Line, note.Text)),
        answer.Unbuilt.ToDictionary(unbuilt => ContractTable.Contract(unbuilt.Contract).FullName!, unbuilt => unbuilt.Reason));
}
