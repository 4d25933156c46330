using Grader.Checks.Flows.Training;
using Grader.Contracts.Flows;
using Grader.Judging;
using Grader.Judging.Comparisons;
using Grader.Judging.Statistics;
using NUnit.Framework;

namespace Grader.Checks.Flows;

/// <summary>
/// Exercise 2c: a flow that is trained on events whose density is known. Its log-likelihood of events that it has not seen is held against
/// the exact one, and its samples against events.
/// </summary>
public sealed class EventFlowChecks(HandIn handIn) : ContractChecks<IEventFlow>(handIn)
{
    private const string Source = "Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2c";
    private const string Divergence = "E[ln p(w) − ln q(w)] = KL(p‖q) ≥ 0, for every density q";
    private const string Follows = "samples of the flow are distributed as the events";

    [Test, Points(3), Trains, Decides(1), Cites(Source)]
    [States("the mean of ln p(w) − ln q(w) over 20,000 events that the training has not seen",
        Within = "EventThresholds.Excess; " + EventThresholds.OfRetrainings)]
    [PassesConstants("z = 0 with |det| = 1 has more likelihood than is possible; the next check judges that", 0, 0.5)]
    public void Likelihood_of_new_events_is_close_to_the_best_possible()
    {
        var trained = Trained();
        Show(EventPictures.Likelihoods(trained));
        Decide(MeanTest.AtMost(trained.Excess, EventThresholds.Excess), Divergence,
            "The negative log-likelihood is still above the smallest possible one, the entropy of the events.",
            "the negative log-likelihood above the smallest possible one");
    }

    [Test, Points(1.5), Trains, Decides(1), Cites(Source)]
    [States("the mean of ln p(w) − ln q(w) is not below 0, which no density can be",
        Within = "chance fails a right flow with probability 2.5e-8 at most")]
    [PassesConstants("a bad flow is not above the best possible; the check before judges that", 1, 7)]
    public void Likelihood_of_new_events_is_not_above_the_best_possible() => Decide(
        MeanTest.AtLeast(Trained().Excess, -1e-4), Divergence,
        "A larger likelihood than the best possible one is none: is the log-determinant too large?",
        "the negative log-likelihood above the smallest possible one");

    [Test, Points(0.5), Trains, Cites("Heidelberg, Machine Learning and Physics 2023, sheet 10, exercise 2d")]
    [States("the correlation of the flow's ln q(w) with the exact ln p(w) over 20,000 events is at least 0.9",
        Within = "EventThresholds.Correlation; the limit lies 6 standard deviations or more beyond the mean of 20 correct trainings")]
    public void Likely_events_are_likely_for_the_flow() =>
        Expect.AtLeast(EventFigures.CorrelationOf(Trained()), EventThresholds.Correlation,
        "a flow that has learnt the events ranks them as their density does", what: "the correlation of ln q(w) with ln p(w)");

    [Test, Points(1.5), Trains, Decides(2), Cites(Source)]
    [States("the distribution functions of pT and of η₁ of 10,000 samples, against those of the events",
        Within = "EventThresholds.Distance; " + EventThresholds.OfRetrainings)]
    public void Samples_have_the_momenta_and_directions_of_events()
    {
        var trained = Trained();
        EventPictures.Distributions(trained).ForEach(Show);
        DecideDistribution(trained, 0);
        DecideDistribution(trained, 1);
    }

    [Test, Points(1.5), Trains, Decides(2), Cites(Source)]
    [States("the distribution functions of the mass and of η₁ − η₂ of 10,000 samples, against those of the events",
        Within = "EventThresholds.Distance; " + EventThresholds.OfRetrainings)]
    public void Samples_have_the_masses_of_events()
    {
        var trained = Trained();
        DecideDistribution(trained, 2);
        DecideDistribution(trained, 3);
    }

    private void DecideDistribution(TrainedEvents trained, int index)
    {
        var (name, quantity) = EventFigures.Quantities[index];
        Decide(DistributionTest.Follows([.. trained.Samples.Select(quantity)], EventFigures.Truth(trained, quantity),
            EventThresholds.Distance),
            Follows, what: $"{name} of samples");
    }

    private TrainedEvents Trained()
    {
        AllowPerCall(TimeSpan.FromSeconds(EventTask.Budget.Seconds));
        return Trainings.Of(HandIn, $"{nameof(IEventFlow)} on events", seed => TrainedEvents.Of(Subject.Train, EventTask.Budget, seed));
    }
}
