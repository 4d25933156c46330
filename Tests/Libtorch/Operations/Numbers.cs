namespace Grader.Libtorch.Operations;

/// <summary>Seeded inputs: elements of every type, ordinary or at the edges of the type.</summary>
internal sealed class Numbers(int seed)
{
    public static readonly string[] Types = ["Float64", "Float32", "Int64", "Int32", "Byte", "Bool"];

    private static readonly double[] EdgesOfReals =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0, 1, -1, 0.5, -0.5, 2.5, 1e-30, -1e-4, 20, 88, -104, 1e10];

    private readonly Random random = new(seed);

    public long Between(long low, long high) => random.NextInt64(low, high + 1);

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>Ordinary numbers; one tensor in three has numbers from the edges of its type, and half lie unusually in memory.</summary>
    public Plain Any(string type, long[] shape) =>
        Of(type, shape, random.Next(3) == 0 ? () => Edge(type) : () => Ordinary(type));

    public Plain Ordinary(string type, long[] shape) => Of(type, shape, () => Ordinary(type));

    public Plain Within(string type, long[] shape, double low, double high) =>
        type is "Float64" or "Float32"
            ? Of(type, shape, () => Rounded(low + random.NextDouble() * (high - low)))
            : Whole(type, shape, (long)low, (long)high);

    public Plain Whole(string type, long[] shape, long low, long high) => Of(type, shape, () => Between(low, high));

    private Plain Of(string type, long[] shape, Func<double> element)
    {
        var values = new double[shape.Aggregate(1L, (a, b) => a * b)];
        for (var i = 0; i < values.Length; i++)
            values[i] = type == "Float32" ? (float)element() : element();
        return new(type, shape, values, random.Next(2) == 0 ? MemoryOrder.Contiguous : One(Enum.GetValues<MemoryOrder>()));
    }

    private double Ordinary(string type) => type switch
    {
        "Bool" => random.Next(2),
        "Byte" => random.Next(10),
        "Int32" or "Int64" => random.Next(-5, 6),
        _ => Rounded(random.NextDouble() * 6 - 3),
    };

    private double Edge(string type) => type switch
    {
        "Bool" => random.Next(2),
        "Byte" => One([0, 1, 2, 255, 128]),
        "Int32" => One([0, 1, -1, 2, int.MaxValue, int.MinValue]),
        "Int64" => One([0, 1, -1, 2, 1L << 40, -(1L << 40)]),
        _ => One(EdgesOfReals),
    };

    /// <summary>Short enough to read in a message.</summary>
    private static double Rounded(double value) => Math.Round(value, 3);
}
