using NUnit.Framework;
using TorchSharp.Modules;
using static Grader.Tests.Torch.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Grader.Tests.Torch.Optim;

/// <summary>Five steps on |A p − b|² equal PyTorch's: fixtures/golden/torch/networks.json.</summary>
[NonParallelizable]
public sealed class OptimizerTests
{
    private static readonly Golden Recorded = Golden.Load("networks.json");

    [Test]
    public void Adam_steps_as_PyTorchs_does()
    {
        Same("Adam", p => Adam(p, 0.1));
        Same("Adam with everything", p => Adam(p, 0.1, 0.8, 0.9, 1e-3, 0.1, amsgrad: true));
        Same("Adam uphill", p => Adam(p, 0.1, maximize: true));
        Same("AdamW", p => AdamW(p, 0.1, weight_decay: 0.2));
    }

    [Test]
    public void Gradient_descent_steps_as_PyTorchs_does()
    {
        Same("SGD", p => SGD(p, 1e-3));
        Same("SGD with momentum", p => SGD(p, 1e-3, 0.9, 0.1, 0.2));
        Same("SGD with Nesterov's momentum", p => SGD(p, 1e-3, 0.9, nesterov: true));
    }

    [Test]
    public void The_root_of_the_mean_square_scales_as_PyTorchs_does()
    {
        Same("RMSProp", p => RMSProp(p));
        Same("RMSProp with everything", p => RMSProp(p, 0.02, 0.9, 1e-3, 0.1, 0.5, centered: true));
        Same("RMSProp uphill", p => RMSProp(p, maximize: true));
    }

    [Test]
    public void Options_that_a_group_leaves_open_are_the_optimizers()
    {
        var (a, b) = (new Parameter(zeros(1)), new Parameter(zeros(1)));
        var optimizer = SGD([new SGD.ParamGroup([a], new SGD.Options { momentum = 0 })], 2, momentum: 0.5);
        optimizer.add_param_group(new SGD.ParamGroup([b], new SGD.Options { LearningRate = 3 }));
        for (var step = 0; step < 2; step++)
        {
            optimizer.zero_grad();
            (a + b).sum().backward();
            optimizer.step();
        }

        Assert.That(a.item<float>(), Is.EqualTo(-4f), "two steps of 2");
        Assert.That(b.item<float>(), Is.EqualTo(-7.5f), "3, then 3 and half of the last");
        Assert.That(optimizer.ParamGroups.Select(group => group.InitialLearningRate), Is.EqualTo(new[] { 2.0, 3.0 }));
    }

    [Test]
    public void Single_precision_follows_double_precision()
    {
        var single = Path(p => Adam(p, 0.1), float32);
        Assert.That(single, Is.EqualTo(Recorded["Adam"]).Within(1e-5));
    }

    [Test]
    public void Each_group_has_its_own_rate()
    {
        var (slow, fast) = (new Parameter(zeros(1)), new Parameter(zeros(1)));
        var optimizer = SGD([new SGD.ParamGroup([slow], 0.1), new SGD.ParamGroup([fast], 1.0)], 5);
        (slow + fast).sum().backward();
        optimizer.step();
        Assert.That(slow.item<float>(), Is.EqualTo(-0.1f));
        Assert.That(fast.item<float>(), Is.EqualTo(-1f));
        Assert.That(optimizer.ParamGroups.Select(group => group.LearningRate), Is.EqualTo(new[] { 0.1, 1.0 }));
    }

    [Test]
    public void Schedulers_give_PyTorchs_rates()
    {
        SameRates("StepLR", o => lr_scheduler.StepLR(o, 3, 0.5));
        SameRates("MultiStepLR", o => lr_scheduler.MultiStepLR(o, [2, 5], 0.5));
        SameRates("ExponentialLR", o => lr_scheduler.ExponentialLR(o, 0.9));
        SameRates("CosineAnnealingLR", o => lr_scheduler.CosineAnnealingLR(o, 6, 0.05));
        SameRates("LinearLR", o => lr_scheduler.LinearLR(o, 0.25, 0.75, 4));
        SameRates("ConstantLR", o => lr_scheduler.ConstantLR(o, 0.5, 3));
        SameRates("LambdaLR", o => lr_scheduler.LambdaLR(o, epoch => 1.0 / (1 + epoch)));
    }

    [Test]
    public void Schedulers_of_one_optimizer_add_up()
    {
        SameRates("ExponentialLR and StepLR", o =>
        {
            var second = lr_scheduler.StepLR(o, 2, 0.5);
            return (lr_scheduler.ExponentialLR(o, 0.9), second);
        });
        SameRates("CosineAnnealingLR for two turns", o => lr_scheduler.CosineAnnealingLR(o, 3, 0.05));
    }

    [Test]
    public void A_scheduler_can_start_later_and_tell_of_its_changes()
    {
        using var text = new StringWriter();
        var before = Console.Out;
        try
        {
            Console.SetOut(text);
            var scheduler = lr_scheduler.StepLR(SGD([new Parameter(zeros(1))], 0.5), 3, 0.5, last_epoch: 1, verbose: true);
            scheduler.step();
            Assert.That(scheduler.get_last_lr(), Is.EqualTo(new[] { 0.25 }));
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.That(text.ToString().TrimEnd(), Is.EqualTo("Adjusting learning rate to 0.25"));
    }

    [Test]
    public void A_parameter_without_a_gradient_stays()
    {
        var parameter = new Parameter(ones(3));
        Adam([parameter]).step();
        Assert.That(Golden.Flat(parameter), Is.EqualTo(new double[] { 1, 1, 1 }));
    }

    [Test]
    public void A_closures_loss_is_handed_back()
    {
        var parameter = new Parameter(ones(3));
        var loss = SGD([parameter], 0.5).step(() =>
        {
            var sum = parameter.sum();
            sum.backward();
            return sum;
        });
        Assert.That(loss!.item<float>(), Is.EqualTo(3));
        Assert.That(Golden.Flat(parameter), Is.EqualTo(new[] { 0.5, 0.5, 0.5 }));
    }

    private static void Same(string name, Func<Parameter[], Optimizer> make) =>
        Assert.That(Path(make, float64), Is.EqualTo(Recorded[name]).Within(1e-11), name);

    private static double[] Path(Func<Parameter[], Optimizer> make, ScalarType type)
    {
        var parameter = new Parameter(Wave([6]).to_type(type));
        var optimizer = make([parameter]);
        var path = new List<double>();
        for (var step = 0; step < 5; step++)
        {
            optimizer.zero_grad();
            (Wave([6, 6], 0.2).to_type(type).matmul(parameter) - Wave([6], 0.9).to_type(type)).square().sum().backward();
            optimizer.step();
            path.AddRange(Golden.Flat(parameter));
        }

        return [.. path];
    }

    private static void SameRates(string name, Func<Optimizer, lr_scheduler.LRScheduler> make) => SameRates(name, o => (make(o), null));

    private static void SameRates(string name, Func<Optimizer, (lr_scheduler.LRScheduler First, lr_scheduler.LRScheduler? Second)> make)
    {
        var (scheduler, second) = make(SGD([new Parameter(zeros(1))], 0.5));
        var rates = new List<double>();
        for (var step = 0; step < Recorded[name].Length; step++)
        {
            rates.AddRange(scheduler.get_last_lr());
            second?.step();
            scheduler.step();
        }

        Assert.That(rates, Is.EqualTo(Recorded[name]).Within(1e-15), name);
    }
}
