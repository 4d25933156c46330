using Grader.Checks.DifferentialEquations.Oracles;
using Grader.Contracts;
using Grader.Contracts.DifferentialEquations;
using Grader.Judging.Chance;
using Grader.Judging.Laws;

namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>A model of a whole training, and what it was found to be worth.</summary>
/// <param name="Sde">The model.</param>
/// <param name="Elbo">Its expected ELBO, by quadrature.</param>
/// <param name="GradientSteps">How many steps it was trained for.</param>
internal sealed record FullyTrainedSde(JudgedSde Sde, double Elbo, long GradientSteps)
{
    /// <summary>Trains with the smallest budget with which the model keeps a limit, or with the largest.</summary>
    /// <param name="train">The student's code.</param>
    /// <param name="limit">Least expected ELBO.</param>
    /// <param name="seed">Of the data and of the student's noise.</param>
    public static FullyTrainedSde Of(Training<ITrainedSde> train, double limit, long seed)
    {
        FullyTrainedSde? trained = null;
        foreach (var budget in SdeTask.Budgets)
        {
            trained = Of(train, budget, seed);
            if (trained.Elbo >= limit)
                break;
        }

        return trained!;
    }

    /// <summary>Trains once.</summary>
    public static FullyTrainedSde Of(Training<ITrainedSde> train, TrainingBudget budget, long seed)
    {
        var data = SdeData.Rows(SdeData.Draw(SdeTask.DataRows, new UniformNumbers(seed + 1))); // another stream than the student's
        var sde = new JudgedSde(train(data, budget, new SeededNoise(seed)));
        return new(sde, ExpectedElbo.Of(sde), budget.GradientSteps);
    }
}
