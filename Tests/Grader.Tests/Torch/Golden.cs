using System.Runtime.CompilerServices;
using System.Text.Json;
using static TorchSharp.torch;

namespace Grader.Tests.Torch;

/// <summary>Values that PyTorch computed, by name, from fixtures/golden/torch, where the scripts that computed them are too.</summary>
internal sealed class Golden
{
    private readonly Dictionary<string, double[]> values;

    private Golden(Dictionary<string, double[]> values) => this.values = values;

    public static Golden Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), file)));
        return new(document.RootElement.GetProperty("values").EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => entry.Value.EnumerateArray().Select(value => value.GetDouble()).ToArray()));
    }

    public double[] this[string name] => values[name];

    /// <summary>The elements of tensors, concatenated as in the golden rows.</summary>
    public static double[] Flat(params Tensor[] tensors) =>
        [.. tensors.SelectMany(tensor => tensor.detach().to_type(ScalarType.Float64).flatten().data<double>().ToArray())];

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "fixtures", "golden", "torch"));
}
