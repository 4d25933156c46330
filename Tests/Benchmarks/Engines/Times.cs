namespace Grader.Benchmarks.Engines;

/// <summary>Repeated timings of one piece of work, in seconds.</summary>
internal sealed class Times
{
    private readonly List<double> seconds = [];

    public void Add(double time)
    {
        var place = seconds.BinarySearch(time);
        seconds.Insert(place < 0 ? ~place : place, time);
    }

    public double Minimum => seconds[0];

    public double Median => seconds[seconds.Count / 2];
}
