namespace Grader.Judging.Chance;

/// <summary>A stream of standard normal numbers that can be asked by index.</summary>
/// <param name="seed">Equal seeds give equal numbers.</param>
public sealed class NormalNumbers(long seed)
{
    private readonly UniformNumbers random = new(seed);
    private readonly List<double> numbers = [];

    /// <summary>The number with this index.</summary>
    public double At(long index)
    {
        while (numbers.Count <= index)
        {
            var (first, second) = random.NormalPair();
            numbers.Add(first);
            numbers.Add(second);
        }

        return numbers[(int)index];
    }
}
