using Grader.Checks.Flows.Inputs;
using Grader.Checks.Flows.Oracles;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Laws;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Checks.Flows;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class EventPreprocessingChecks
{
    [Test, Hidden, Points(1), Cites(Source)]
    [Covers(LawFamily.Precision)]
    [States("w of (45, 0.7, −1.2) with mean (3.16, 0, 0) and deviation (0.55, 0.65, 0.65); float32 in, float32 out",
        Within = "relative 1e-8 in float64, 1e-5 in float32")]
    public void The_example_has_its_golden_coordinates()
    {
        var found = Preprocess([new(45, 0.7, -1.2)], golden);
        var plain = Golden("flows/events.csv").Row("45", "0.7", "-1.2", "-inf")[..3];
        EitherCut.ExpectClose(found, cut => cut == DrellYan.Cut ? plain : (golden with { Cut = cut }).Scale(new(45, 0.7, -1.2)),
            new(1e-9, 1e-10, "golden values of 14 digits"), Coordinates, new()
            {
                { "w without the standardisation", [Math.Log(35), Math.Atanh(0.28), Math.Atanh(-0.48)] },
            });
        var single = Fresh().Preprocess(Events([new(45, 0.7, -1.2)], ScalarType.Float32), golden.Mean, golden.Deviation);
        Expect.Dtype(single, ScalarType.Float32, "float32 in, float32 out");
        Expect.Close(single.Numbers([1, 3]), plain, new(3e-5, 1e-5, "rounding of single precision"), Coordinates, what: "w in float32");
    }
}
