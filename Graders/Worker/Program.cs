using System.Globalization;
using Grader.Wire;
using Grader.Worker;

// Answers calls on one hand-in over standard input and output. Arguments: its limits, the course's contracts, how many bytes an answer may
// have, how many characters of console text to pass on, and the native libraries of the engine, if it has any.
Parent.DieWithIt();
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var (input, output) = StandardStreams.Take();
var (contracts, rest) = ContractArguments.Parse(args[5..]);
var (answer, console, libraries) = (int.Parse(rest[0]), int.Parse(rest[1]), rest[2..]);
StudentConsole.Install(console);
NativeLibraries.Load(libraries);
TorchSharp.torch.zeros(1).Dispose(); // Loads the engine while the worker waits for its hand-in.
var limits = OwnLimits.Parse(args);
limits.LimitResources();
Environment.Exit(Serve()); // Not a return: threads of the hand-in that still run must not keep the process alive.

int Serve()
{
    var policy = new StudentPolicy(maxSent: answer);
    var endpoint = new Endpoint(input, output, policy);
    try
    {
        endpoint.Serve<IWorkerRoot>(new WorkerRoot(contracts, endpoint, policy, limits.FilterCalls));
        return 0;
    }
    catch (OutOfMemoryException)
    {
        Console.Error.WriteLine("Out of memory.");
        return 1;
    }
    catch (IOException e)
    {
        // The judge has ended or broken the protocol. If it still reads the worker's output, its report shows this.
        Console.Error.WriteLine(e.Message);
        return 1;
    }
}
