using System.Globalization;
using Grader.Builder;
using Grader.Wire;

// Compiles hand-ins, asked over standard input and answering over standard output, until the grader closes the stream.
Parent.DieWithIt();
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
var root = new BuilderRoot();
root.WarmUp(); // Costs no waiting: the judge is still reading its checks.
new Endpoint(input, output, new BuilderPolicy()).Serve<IBuilderRoot>(root);
