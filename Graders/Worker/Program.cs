using System.Globalization;
using Grader.Wire;
using Grader.Worker;

// Answers calls on one hand-in over standard input and output. Argument: how many characters of console text to let through.
Parent.DieWithIt();
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var (input, output) = StandardStreams.Take();
StudentConsole.Install(int.Parse(args[0]));
TorchSharp.torch.zeros(1).Dispose(); // Loads the engine before any hand-in is known.
Environment.Exit(Serve()); // Not a return: threads that the hand-in left running must not keep the process.

int Serve()
{
    var conduct = new StudentConduct();
    var endpoint = new Endpoint(input, output, conduct);
    try
    {
        endpoint.Serve<IWorkerRoot>(new WorkerRoot(endpoint, conduct));
        return 0;
    }
    catch (OutOfMemoryException)
    {
        Console.Error.WriteLine("Out of memory.");
        return 1;
    }
    catch (IOException e)
    {
        // The judge is gone, or what it says makes no sense; if it still listens, this is for its log.
        Console.Error.WriteLine(e.Message);
        return 1;
    }
}
