using Grader.Judging.Comparisons;
using Grader.Judging.Laws;

namespace Grader.Judging.Derivations;

/// <summary>
/// A derivation: lines that must all have the value of the one before, on every input. The first line is the judge's own, so that a
/// hand-in whose lines agree with one another but not with the problem does not pass.
/// </summary>
/// <typeparam name="T">What a line is evaluated on.</typeparam>
public sealed class Derivation<T>
{
    /// <summary>Inputs on which a wrong line is compared once more: enough to tell a constant from a coincidence.</summary>
    private const int FewForOffset = 10;

    private readonly List<DerivationLine<T>> lines;

    /// <summary>Begins with what is to be transformed.</summary>
    /// <param name="name">How messages call it: "the log ratio of the joint densities".</param>
    /// <param name="value">The judge's own value.</param>
    public Derivation(string name, Func<T, double> value) => lines = [new(name, value, "")];

    private Derivation(List<DerivationLine<T>> lines) => this.lines = lines;

    /// <summary>Adds a line.</summary>
    /// <param name="name">How messages call it: "line 20".</param>
    /// <param name="value">The line of the hand-in.</param>
    /// <param name="step">Why it equals the line before, with symbols.</param>
    public Derivation<T> WithLine(string name, Func<T, double> value, string step) => new([.. lines, new(name, value, step)]);

    /// <summary>
    /// Expects every line to equal the one before on all inputs. The lines are gone through from the top, each on all inputs, so that the
    /// failure reported is that of the first wrong line, on its simplest input.
    /// </summary>
    /// <exception cref="CheckFailedException">
    /// Names the first line that differs, the step that led to it, the input and both values; and says so where the line is right up to a
    /// constant.
    /// </exception>
    public void Holds(long seed, RandomInputs<T> inputs, Tolerance tolerance, int examples = 50)
    {
        foreach (var (before, line) in lines.Zip(lines.Skip(1)))
        {
            try
            {
                Law.Holds(seed, inputs, input => Compare(before, line, input, tolerance), examples);
            }
            catch (CheckFailedException wrong) when (Offset(before, line, seed, inputs, tolerance) is { } offset)
            {
                throw new CheckFailedException(wrong.Feedback with
                {
                    Hint = $"{wrong.Feedback.Hint} "
                        + $"On every input the difference is {Text.Number(offset)}, so that only a constant is wrong.",
                });
            }
        }
    }

    /// <summary>By how much a line differs from the one before, if that is the same on all inputs.</summary>
    private static double? Offset(DerivationLine<T> before, DerivationLine<T> line, long seed, RandomInputs<T> inputs, Tolerance tolerance)
    {
        List<double> differences = [];
        Law.Holds(seed, inputs, input => differences.Add(line.Value(input) - before.Value(input)), FewForOffset);
        var first = differences[0];
        return !tolerance.Allows(first, 0) && differences.TrueForAll(difference => tolerance.Allows(difference, first)) ? first : null;
    }

    private static void Compare(DerivationLine<T> before, DerivationLine<T> line, T input, Tolerance tolerance)
    {
        var expected = before.Value(input);
        Expect.Finite(expected, before.Step, what: before.Name);
        Expect.Close(line.Value(input), expected, tolerance, line.Step,
            $"The first wrong line of the derivation is {line.Name}: it should still equal {before.Name}.", what: line.Name);
    }
}

/// <summary>One line of a <see cref="Derivation{T}"/>.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Value">Its value on an input.</param>
/// <param name="Step">Why it equals the line before.</param>
internal sealed record DerivationLine<T>(string Name, Func<T, double> Value, string Step);
