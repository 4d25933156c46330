using System.Globalization;
using Grader.Builder;
using Grader.Wire;

// Compiles hand-ins, asked over standard input and answering over standard output, until the grader closes the stream. The arguments are
// its limits, the course's contracts, and the assemblies of another engine than the managed one, if hand-ins are compiled against it.
Parent.DieWithIt();
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
var (contracts, engine) = ContractArguments.Parse(args[5..]);
var root = new BuilderRoot(contracts, engine);
root.WarmUp(); // Costs no waiting: the judge is still reading its checks.
var limits = OwnLimits.Parse(args);
limits.LimitResources();
limits.FilterCalls();
new Endpoint(input, output, new BuilderPolicy()).Serve<IBuilderRoot>(root);
