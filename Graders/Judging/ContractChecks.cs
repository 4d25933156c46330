using System.Runtime.CompilerServices;
using Grader.Judging.Chance;
using Grader.Judging.GoldenFiles;
using Grader.Judging.Laws;
using Grader.Judging.Laws.Calls;
using Grader.Judging.Running;
using Grader.Judging.Statistics;
using Grader.Results;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Judging;

/// <summary>
/// What every check fixture derives from, through <see cref="ContractChecks{TContract}"/>. NUnit makes one fixture per hand-in of
/// <see cref="HandInSource"/> and a fresh fixture object per check, so that no check sees what another one left behind.
/// </summary>
[TestFixtureSource(typeof(HandInSource), nameof(HandInSource.HandIns))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class ContractChecks(HandIn handIn)
{
    /// <summary>The hand-in that is judged.</summary>
    protected internal HandIn HandIn { get; } = handIn;

    /// <summary>The attempt at the check that is running; set by <see cref="CheckTestCommand"/>.</summary>
    internal CheckRun Run { get; set; } = CheckRun.None;

    /// <summary>The seed of this check on this hand-in; the same at every regrade of equal sources.</summary>
    protected long Seed => Run.Seed;

    /// <summary>A noise source for the student's code that records every draw, seeded by <see cref="Seed"/>.</summary>
    /// <param name="dtype">Data type of its normal and uniform numbers.</param>
    protected RecordedNoise Noise(ScalarType dtype = ScalarType.Float32) => new(Seed, dtype);

    /// <summary>The hand-in's implementation of another contract, made once per check.</summary>
    protected TOther Other<TOther>() where TOther : class => Run.Subject<TOther>(HandIn);

    /// <summary>Allows each call of the student's code this much time, until the end of the check.</summary>
    protected void AllowPerCall(TimeSpan limit) => Run.AllowPerCall(HandIn, limit);

    /// <summary>Fails the check where a statistical test rejects. At most as many calls as the check's [Decides] says.</summary>
    protected void Decide(
        Decision decision, string because, string? hint = null, [CallerArgumentExpression(nameof(decision))] string what = "")
    {
        Run.CountDecision();
        if (decision.Rejected)
        {
            throw new CheckFailedException(new Feedback($"Expected {what} to show {decision.Expected}, but found {decision.Found}.")
            {
                Expected = decision.Expected,
                Found = decision.Found,
                Distance = decision.Evidence,
                Equation = because,
                Hint = hint,
            });
        }
    }

    /// <summary>Attaches a picture to the verdict, passed or not.</summary>
    protected void Show(Picture picture) => Run.Pictures.Add(picture);

    /// <summary>Attaches a picture that is about the exercise of another contract.</summary>
    protected void ShowAt<TOther>(Picture picture) => Show(picture with { Exercise = HandIn.ExerciseOf(typeof(TOther)) });

    /// <summary>Attaches a remark that costs nothing.</summary>
    protected void Note(string remark) => Run.Notes.Add(remark);

    /// <summary>Numbers of an independent computation, which the checks carry; only hidden checks may ask for them.</summary>
    /// <param name="path">Relative to the folder "golden" of the course or its library: "diffusion/trace.csv".</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    protected GoldenFile Golden(string path) => GoldenFile.Of(GetType().Assembly, path);
}

/// <summary>The checks of one contract.</summary>
/// <typeparam name="TContract">A contract interface of Grader.Contracts.</typeparam>
public abstract class ContractChecks<TContract>(HandIn handIn) : ContractChecks(handIn) where TContract : class
{
    /// <summary>The hand-in's implementation of the contract, made once per check.</summary>
    protected TContract Subject => Other<TContract>();

    /// <summary>One more implementation object, for a check that compares two.</summary>
    protected TContract Fresh() => (TContract)HandIn.Code.Create(typeof(TContract));

    /// <summary>The law of <see cref="CallMemoryLaw"/>, for the calls that the other checks have made.</summary>
    [Test, Derived(DerivedLaw.Memory)]
    [States("the same call has the same answer, whatever was asked before, of this object or of another", Within = "rounding")]
    [Covers(LawFamily.Memory)]
    public void Answers_depend_on_their_call_alone() =>
        CallMemoryLaw.Holds(HandIn.Code, typeof(TContract), HandIn.CallsOf(typeof(TContract)).Examples());

    /// <summary>The law of <see cref="ChangesLaw"/> for what calls are given.</summary>
    [Test, Derived(DerivedLaw.Arguments)]
    [States("tensors, arrays and records that a call is given are the same after it", Within = "bit for bit")]
    [Covers(LawFamily.Memory)]
    public void Arguments_stay_as_they_were() => ChangesLaw.HoldsForArguments(HandIn.CallsOf(typeof(TContract)).Changes);

    /// <summary>The law of <see cref="ChangesLaw"/> for what calls have answered.</summary>
    [Test, Derived(DerivedLaw.Answers)]
    [States("an answer is the same after the next call as before it", Within = "bit for bit")]
    [Covers(LawFamily.Memory)]
    public void Answers_stay_as_they_were() => ChangesLaw.HoldsForAnswers(HandIn.CallsOf(typeof(TContract)).Changes);
}
