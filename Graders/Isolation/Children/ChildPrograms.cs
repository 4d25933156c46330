using Grader.Wire;

namespace Grader.Isolation;

/// <summary>The programs of the children of one host.</summary>
/// <param name="Builder">Compiles hand-ins.</param>
/// <param name="Worker">Runs them.</param>
internal sealed record ChildPrograms(ChildProgram Builder, ChildProgram Worker)
{
    /// <summary>Name of the folder with the worker for the package, beside those of the children.</summary>
    private const string LibtorchFolder = "libtorch";

    /// <summary>Those that the paths name; the worker for the package is put together first, where hand-ins compute on it.</summary>
    public static ChildPrograms Of(ContractSet contracts, IsolationPaths paths, Limits limits)
    {
        // Code compiled before is slower than what the runtime makes of long loops, which a training has.
        var worker = limits.Trains ? paths.Worker : paths.WorkerImage ?? paths.Worker;
        var managed = new ChildPrograms(
            new(paths.Builder, [], limits.BuildMemory, null) { Contracts = contracts },
            new(worker, [$"{limits.Answer}", $"{limits.Output}"], limits.Memory, limits.ProcessorTime)
            {
                Contracts = contracts,
                LongLoops = limits.Trains,
                MaxAnswer = limits.Answer,
            });
        return paths.Libtorch is { } package ? managed.On(package, paths) : managed;
    }

    private ChildPrograms On(LibtorchPackage package, IsolationPaths paths)
    {
        var prepared = LibtorchWorker.Prepare(paths.Worker, package, Path.Combine(paths.ChildFolders, LibtorchFolder));
        return new(
            Builder with { Arguments = prepared.References, MoreFolders = [prepared.Folder] },
            Worker with
            {
                Assembly = prepared.Assembly,
                Arguments = [.. Worker.Arguments, .. package.Libraries],
                MoreFolders = package.Folders,
                OnLibtorch = true,
            });
    }
}
