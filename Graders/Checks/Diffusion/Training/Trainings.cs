using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Grader.Judging;
using Grader.Judging.Chance;

namespace Grader.Checks.Diffusion.Training;

/// <summary>
/// Trains once per hand-in and task, and keeps what was measured for as long as the hand-in is judged: several checks look at one model.
/// </summary>
internal static class Trainings
{
    private static readonly ConditionalWeakTable<HandIn, ConcurrentDictionary<string, Lazy<object>>> models = [];

    /// <summary>
    /// The model of a task; <paramref name="train"/> runs only the first time, and an exception of it is thrown every time.
    /// </summary>
    /// <param name="handIn">Whose model.</param>
    /// <param name="task">Names the task; part of the seed.</param>
    /// <param name="train">Trains and measures, from a seed.</param>
    public static TModel Of<TModel>(HandIn handIn, string task, Func<long, TModel> train) where TModel : class =>
        (TModel)models.GetOrCreateValue(handIn)
            .GetOrAdd(task, _ => new Lazy<object>(() => train(Seeds.OfCheck(handIn.Seed, task)))).Value;
}
