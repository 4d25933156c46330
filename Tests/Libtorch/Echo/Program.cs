using Grader.Tests.Wire;
using Grader.Wire;
using Grader.Worker;

// Serves over standard input and output. Arguments: the native libraries of the engine.
NativeLibraries.Load(args);
var (input, output) = (Console.OpenStandardInput(), Console.OpenStandardOutput());
new Endpoint(input, output, new TestPolicy(mayCallAnytime: false)).Serve<IEverything>(new Everything());
