using FsCheck.Fluent;
using Grader.Judging.Comparisons;

namespace Grader.Judging.Laws;

public static partial class RandomInputs
{
    /// <summary>
    /// Lists of one length whose numbers are all of one magnitude, so that each of them shows in a sum of their squares; now and then a
    /// number is 0. They shrink to shorter lists of rounder numbers of order one.
    /// </summary>
    /// <param name="names">How messages call each: "x_0", "ε".</param>
    /// <param name="most">The largest length; the smallest is 1.</param>
    /// <param name="smallest">The smallest scale; numbers lie within three times the scale.</param>
    /// <param name="largest">The largest scale.</param>
    public static RandomInputs<double[][]> ScaledLists(
        string[] names, int most = 6, double smallest = 1e-6, double largest = 1e6) => From(
        Sizes(1, most).SelectMany(length => AnyUnit.ArrayOf(length).ArrayOf(names.Length))
            .SelectMany(_ => AnyScale(smallest, largest), (units, scale) => new ScaledNumbers(units, scale)),
        numbers => numbers.Simpler(Math.Clamp(1, smallest, largest)),
        numbers => string.Join(", ", names.Zip(numbers.Lists, (name, list) => $"{name} = {Text.List(list)}")))
        .Map(numbers => numbers.Lists);

    /// <summary>Numbers strictly between 0 and 1, often very near to one of the two; they shrink towards fewer decimals.</summary>
    /// <param name="name">How messages call it: "ᾱ".</param>
    /// <param name="smallest">The smallest distance to 0 and to 1.</param>
    public static RandomInputs<double> Shares(string name, double smallest = 1e-9) => From(
        AnyOpenShare(smallest),
        share => Rounder(share, smallest, 1 - smallest),
        share => $"{name} = {share:R}");

    /// <summary>Lists of <see cref="Shares"/>; they shrink to shorter lists of rounder numbers.</summary>
    public static RandomInputs<double[]> ShareLists(string name, int fewest, int most, double smallest = 1e-9) => From(
        Sizes(fewest, most).SelectMany(count => AnyOpenShare(smallest).ArrayOf(count)),
        list => SimplerLists(list, fewest, share => Rounder(share, smallest, 1 - smallest)),
        list => $"{name} = [{string.Join(", ", list.Select(share => $"{share:R}"))}]");

    private static FsCheck.Gen<double> AnyUnit =>
        Gen.Choose(0, 12).SelectMany(_ => Within(-3, 3), (kind, unit) => kind == 0 ? 0 : unit);

    private static FsCheck.Gen<double> AnyOpenShare(double smallest) =>
        Gen.Choose(0, 1).SelectMany(_ => AnyScale(smallest, 0.5), (side, share) => side == 0 ? share : 1 - share);

    /// <summary>Numbers of order one, and what all of them are multiplied by.</summary>
    private sealed record ScaledNumbers(double[][] Units, double Scale)
    {
        public double[][] Lists => [.. Units.Select(list => list.Select(unit => Scale * unit).ToArray())];

        /// <summary>Shorter lists first, then another scale, then one number after the other becomes a rounder one.</summary>
        public IEnumerable<ScaledNumbers> Simpler(double mildest)
        {
            if (Units[0].Length > 1)
            {
                yield return this with { Units = [.. Units.Select(list => list[..^1])] };
                yield return this with { Units = [.. Units.Select(list => list[1..])] };
            }

            if (Scale != mildest)
                yield return this with { Scale = mildest };

            for (var i = 0; i < Units.Length; i++)
            {
                foreach (var simpler in SimplerLists(Units[i], Units[i].Length, unit => Rounder(unit, -3, 3)))
                    yield return this with { Units = [.. Units[..i], simpler, .. Units[(i + 1)..]] };
            }
        }
    }
}
