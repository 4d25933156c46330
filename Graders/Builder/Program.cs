using System.Globalization;
using Grader.Builder;
using Grader.Wire;

// Compiles hand-ins over standard input and output until the grader hangs up.
Parent.DieWithIt();
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
var root = new BuilderRoot();
root.WarmUp(); // Before anyone asks: the judge is still reading its checks.
new Endpoint(input, output, new BuilderConduct()).Serve<IBuilderRoot>(root);
