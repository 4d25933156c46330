using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.EndToEnd;

/// <summary>The numbers of golden files that nobody writes by chance, in every length in which a source may have them.</summary>
internal static partial class GoldenNumbers
{
    /// <summary>Shorter ones occur everywhere.</summary>
    private const int FewestDigits = 8;

    private const int MostDigits = 16;

    /// <summary>Constants of mathematics, and two of made-up data (DrellYan): no exercise asks for them, but a check needs them.</summary>
    private static readonly double[] known = [Math.Log(2), Math.PI, 0.8429559927, 5.93000971];

    /// <summary>Their moduli.</summary>
    public static IReadOnlySet<double> Of(IEnumerable<string> folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".csv" or ".txt" && !file.Contains("torch", StringComparison.Ordinal))
        .SelectMany(file => Number().Matches(File.ReadAllText(file)))
        .Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))
        .SelectMany(Lengths).Except(known.SelectMany(Lengths)).ToHashSet();

    private static IEnumerable<double> Lengths(double number) => Enumerable.Range(FewestDigits, MostDigits - FewestDigits + 1)
        .Select(digits => double.Parse(number.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
        .Append(number)
        .Where(rounded => Digits(rounded) >= FewestDigits);

    private static int Digits(double number) => number.ToString("R", CultureInfo.InvariantCulture).Split('E')[0]
        .Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    [GeneratedRegex(@"\d+\.\d+(?:[eE][-+]?\d+)?")]
    private static partial Regex Number();
}
