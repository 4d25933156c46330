using Grader.Judging.Chance;

namespace Grader.Judging;

/// <summary>
/// Trains once per hand-in and task, and keeps what was measured for as long as the hand-in is judged: several checks look at one model.
/// </summary>
public static class Trainings
{
    /// <summary>The model of a task; <paramref name="train"/> runs for the first check that asks.</summary>
    /// <param name="handIn">Whose model.</param>
    /// <param name="task">Names the task; part of the seed.</param>
    /// <param name="train">Trains and measures, from a seed.</param>
    public static TModel Of<TModel>(HandIn handIn, string task, Func<long, TModel> train) where TModel : class =>
        handIn.Shared.Of(task, () => train(Seeds.OfCheck(handIn.Seed, task)));
}
