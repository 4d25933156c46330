using Grader.Contracts;
using Grader.Contracts.Diffusion;
using static TorchSharp.torch;

namespace Grader.Tests.Wire;

/// <summary>Gives back what it gets, for each kind of value that the wire carries.</summary>
internal interface IEverything : IEchoNumbers
{
    string Text(string value);

    string? OptionalText(string? value);

    double[] Doubles(params double[] values);

    byte[] Bytes(byte[] values);

    bool[] Bools(bool[] values);

    string[] Texts(string[] values);

    string?[] OptionalTexts(string?[] values);

    double[][] Jagged(double[][] values);

    double[,] Grid(double[,] values);

    IReadOnlyList<long> List(IReadOnlyList<long> values);

    (double Mean, long[] Counts) Tuple((double Mean, long[] Counts) value);

    IntractabilityReason Enum(IntractabilityReason value);

    GaussianChain Record(GaussianChain value);

    Tensor Tensor(Tensor value);

    NoisePredictor Delegate(NoisePredictor value);

    INoiseSource Interface(INoiseSource value);

    Func<double, double> Function(Func<double, double> value);

    void Nothing();
}

/// <summary>An inherited part.</summary>
internal interface IEchoNumbers
{
    bool Bool(bool value);

    int Int(int value);

    long Long(long value);

    float Float(float value);

    double Double(double value);

    double? OptionalDouble(double? value);
}

/// <inheritdoc/>
internal class Everything : IEverything
{
    public bool Bool(bool value) => value;

    public int Int(int value) => value;

    public long Long(long value) => value;

    public float Float(float value) => value;

    public double Double(double value) => value;

    public double? OptionalDouble(double? value) => value;

    public string Text(string value) => value;

    public string? OptionalText(string? value) => value;

    public double[] Doubles(params double[] values) => values;

    public byte[] Bytes(byte[] values) => values;

    public bool[] Bools(bool[] values) => values;

    public string[] Texts(string[] values) => values;

    public string?[] OptionalTexts(string?[] values) => values;

    public double[][] Jagged(double[][] values) => values;

    public double[,] Grid(double[,] values) => values;

    public IReadOnlyList<long> List(IReadOnlyList<long> values) => values;

    public (double Mean, long[] Counts) Tuple((double Mean, long[] Counts) value) => value;

    public IntractabilityReason Enum(IntractabilityReason value) => value;

    public GaussianChain Record(GaussianChain value) => value;

    public Tensor Tensor(Tensor value) => value;

    public NoisePredictor Delegate(NoisePredictor value) => value;

    public INoiseSource Interface(INoiseSource value) => value;

    public Func<double, double> Function(Func<double, double> value) => x => value(x) + 1;

    public void Nothing()
    {
    }
}
