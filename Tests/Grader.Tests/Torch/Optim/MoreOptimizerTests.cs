using NUnit.Framework;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Grader.Tests.Torch.Optim;

/// <summary>Optimizers and schedulers whose numbers come from TorchSharp 0.107.</summary>
internal sealed class MoreOptimizerTests
{
    private static IEnumerable<TestCaseData> Optimizers()
    {
        yield return Case("RAdam", p => RAdam(p), [0.9918, -1.981, 2.99764], [0.9600399006, -1.907878015, 2.988227409]);
        yield return Case(
            "RAdam with options", p => RAdam(p, 0.01, 0.8, 0.9, 1e-6, 0.1), [0.958, -1.903, 2.9852],
            [0.8159471113, -1.585287649, 2.926958254]);
        yield return Case(
            "NAdam", p => NAdam(p), [0.9978870964, -1.997887096, 2.997887096], [0.9888531236, -1.98882509, 2.988813159]);
        yield return Case(
            "NAdam with options", p => NAdam(p, 0.01, 0.8, 0.9, 1e-6, 0.1, 0.01), [0.989046622, -1.989046621, 2.989046627],
            [0.9380948015, -1.937321096, 2.936933766]);
        yield return Case("Adagrad", p => Adagrad(p), [0.99, -1.99, 2.99], [0.9607133771, -1.960283079, 2.960099584]);
        yield return Case(
            "Adagrad with options", p => Adagrad(p, 0.1, 0.05, 0.1, 0.2, 1e-6), [0.9005621415, -1.900106122, 2.90427483],
            [0.7068761542, -1.674189644, 2.664343451]);
    }

    private static IEnumerable<TestCaseData> Cycles()
    {
        yield return Cycle(
            "cosine", o => lr_scheduler.OneCycleLR(o, 1, total_steps: 10),
            [0.04, 0.52, 1, 0.950484632, 0.811745654, 0.611262022, 0.388741978, 0.188258346, 0.049519368, 4e-06],
            [0.95, 0.9, 0.85, 0.854951557, 0.86882551, 0.888873953, 0.911126047, 0.93117449, 0.945048443, 0.95]);
        yield return Cycle(
            "three linear phases",
            o => lr_scheduler.OneCycleLR(
                o, 1, epochs: 2, steps_per_epoch: 5, anneal_strategy: lr_scheduler.impl.OneCycleLR.AnnealStrategy.Linear,
                three_phase: true),
            [0.04, 0.52, 1, 0.52, 0.04, 0.0320008, 0.0240016, 0.0160024, 0.0080032],
            [0.95, 0.9, 0.85, 0.9, 0.95, 0.95, 0.95, 0.95, 0.95]);
        yield return Cycle(
            "without momentum", o => lr_scheduler.OneCycleLR(o, 1, total_steps: 10, cycle_momentum: false), [0.04, 0.52, 1],
            [0.9, 0.9, 0.9]);
    }

    [TestCaseSource(nameof(Optimizers))]
    public void The_first_and_the_seventh_step_lead_where_TorchSharp_s_do(
        Func<IEnumerable<Parameter>, Optimizer> make, double[] first, double[] seventh)
    {
        var p = new Parameter(tensor(new[] { 1.0, -2, 3 }));
        var optimizer = make([p]);
        for (var i = 1; i <= 7; i++)
        {
            optimizer.zero_grad();
            ((p.pow(4) * tensor(new[] { 1.0, 0.3, 0.01 })).sum() + p.sum() * 0.1).backward();
            optimizer.step();
            if (i is 1 or 7)
                Assert.That(Golden.Flat(p), Is.EqualTo(i == 1 ? first : seventh).Within(1e-8));
        }
    }

    [TestCaseSource(nameof(Cycles))]
    public void A_cycle_has_TorchSharp_s_rates_and_momenta(
        Func<Optimizer, lr_scheduler.LRScheduler> make, double[] rates, double[] momenta)
    {
        var optimizer = SGD([new Parameter(zeros(1))], 0.1, 0.9);
        var scheduler = make(optimizer);
        var group = (SGD.ParamGroup)optimizer.ParamGroups.First();
        for (var i = 0; i < rates.Length; i++)
        {
            Assert.That(group.LearningRate, Is.EqualTo(rates[i]).Within(1e-9));
            Assert.That(group.Momentum, Is.EqualTo(momenta[i]).Within(1e-9));
            scheduler.step();
        }
    }

    [Test]
    public void A_cycle_ends()
    {
        var optimizer = SGD([new Parameter(zeros(1))], 0.1, 0.9);
        var scheduler = lr_scheduler.OneCycleLR(optimizer, 1, total_steps: 2, pct_start: 0.5, cycle_momentum: false);
        scheduler.step();
        scheduler.step();
        Assert.Throws<InvalidOperationException>(scheduler.step);
        Assert.Throws<ArgumentException>(() => lr_scheduler.OneCycleLR(optimizer, 1));
    }

    [Test]
    public void Rates_are_reduced_on_a_plateau() => Assert.That(
        Rates(o => lr_scheduler.ReduceLROnPlateau(o, patience: 2)),
        Is.EqualTo(new[] { 0.1, 0.1, 0.1, 0.1, 0.01, 0.01, 0.01, 0.001, 0.001, 0.001, 1e-4, 1e-4, 1e-4 }).Within(1e-12));

    [Test]
    public void Rates_stay_above_the_least_and_rest_after_a_change() => Assert.That(
        Rates(o => lr_scheduler.ReduceLROnPlateau(o, "max", 0.5, 1, 1e-2, "abs", 2, [0.02])),
        Is.EqualTo(new[] { 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.025, 0.02, 0.02, 0.02 }).Within(1e-12));

    [Test]
    public void A_plateau_needs_a_loss_and_known_modes()
    {
        var optimizer = SGD([new Parameter(zeros(1))], 0.1);
        Assert.Throws<InvalidOperationException>(lr_scheduler.ReduceLROnPlateau(optimizer).step);
        Assert.Throws<ArgumentException>(() => lr_scheduler.ReduceLROnPlateau(optimizer, "least"));
        Assert.Throws<ArgumentException>(() => lr_scheduler.ReduceLROnPlateau(optimizer, factor: 1.5));
    }

    [Test]
    public void Other_schedulers_ignore_the_loss()
    {
        var optimizer = SGD([new Parameter(zeros(1))], 0.1);
        var scheduler = lr_scheduler.StepLR(optimizer, 2);
        scheduler.step(0.5);
        scheduler.step(0.5);
        Assert.That(optimizer.ParamGroups.First().LearningRate, Is.EqualTo(0.01).Within(1e-12));
    }

    private static double[] Rates(Func<Optimizer, lr_scheduler.LRScheduler> make)
    {
        var optimizer = SGD([new Parameter(zeros(1))], 0.1);
        var scheduler = make(optimizer);
        double[] losses = [1, 0.9, 0.95, 0.96, 0.97, 0.98, 0.99, 1, 1, 1, 1, 1, 1];
        return [.. losses.Select(loss =>
        {
            scheduler.step(loss);
            return optimizer.ParamGroups.First().LearningRate;
        })];
    }

    private static TestCaseData Case(
        string name, Func<IEnumerable<Parameter>, Optimizer> make, double[] first, double[] seventh) =>
        new TestCaseData(make, first, seventh).SetArgDisplayNames(name);

    private static TestCaseData Cycle(
        string name, Func<Optimizer, lr_scheduler.LRScheduler> make, double[] rates, double[] momenta) =>
        new TestCaseData(make, rates, momenta).SetArgDisplayNames(name);
}
