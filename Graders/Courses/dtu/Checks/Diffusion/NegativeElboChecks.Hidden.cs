using Grader.Checks.Diffusion.Oracles;
using Grader.Judging;
using Grader.Judging.Chance;
using Grader.Judging.Comparisons;
using NUnit.Framework;

namespace Grader.Checks.Diffusion;

// Hidden: numbers of an independent computation, which no student gets.
public sealed partial class NegativeElboChecks
{
    /// <remarks>diffusion/golden/diffusion/negative-elbo.csv.</remarks>
    [Test, Hidden, Points(1), Cites("Ho et al. 2020, eq. (14)")]
    [Needs(nameof(Network_sees_x_t_of_eq_4), nameof(Loss_is_a_sum_over_dimensions),
        nameof(Every_step_from_1_to_T_is_drawn_equally_often))]
    [States("x_0 = (0.3, −1.2), ε = (0.5, 2), t = 3, ε̂ = 0.3·x_t + 0.03·(1, −1): L = 3.5610896",
        Within = "rounding of single precision")]
    public void Loss_of_one_row_agrees_with_the_known_value()
    {
        double[] epsilon = [0.5, 2];
        var spy = new PredictorSpy(call => 0.3 * call.Xt + new[] { 0.03, -0.03 }.ToTensor([2]));
        var noise = new ScriptedNoise(index => epsilon[index % 2], _ => 3, Chain.StepCount);
        var loss = Subject.NegativeElbo(spy.Predict, new[] { 0.3, -1.2 }.ToTensor([1, 2]), Chain.ToSchedule(), noise)
            .Numbers([1], "the loss");
        Expect.Close(loss, Golden("diffusion/negative-elbo.csv").Row("right"), Tolerance.Float32, Equation14, what: "the loss");
    }
}
