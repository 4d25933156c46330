using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class SinusoidalEmbeddingChecks
{
    /// <remarks>golden/diffusion/embedding.csv.</remarks>
    [Test, Hidden, Points(1), Needs(nameof(Embedding_of_step_3_is_right_by_hand)), Cites("Heidelberg MLPH: size 128")]
    [States("places 0, 1, 63 and 64 of the embedding of t = 3 with the sheet's size 128, and its squared norm 64",
        Within = "rounding of single precision")]
    public void Embedding_of_the_sheets_size_agrees_with_known_values()
    {
        var found = Row(3, 128);
        Expect.Close([found[0], found[1], found[63], found[64], found.Sum(x => x * x)],
            [.. Golden("diffusion/embedding.csv").Rows("0", "1", "63", "64"), 64],
            Tolerance.Float32.Times(5, "rounding of single precision"), Law,
            what: "places 0, 1, 63, 64 and the squared norm");
    }
}
