using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using F = TorchSharp.torch.nn.functional;

namespace Grader.Libtorch.Operations.Managed;

/// <summary>Steps of optimizers, rates of schedulers, modules and distributions.</summary>
internal static class TrainingTable
{
    /// <summary>The parameters after five steps on |A p − b|², from a start of six numbers.</summary>
    public static Dictionary<string, Func<Tensor, Tensor>> Steps { get; } = new()
    {
        ["Adam"] = x => Path(x, p => Adam(p, 0.1)),
        ["Adam with everything"] = x => Path(x, p => Adam(p, 0.1, 0.8, 0.9, 1e-3, 0.1, amsgrad: true)),
        ["Adam uphill"] = x => Path(x, p => Adam(p, 0.1, maximize: true)),
        ["AdamW"] = x => Path(x, p => AdamW(p, 0.1, weight_decay: 0.2)),
        ["AdamW with everything"] = x => Path(x, p => AdamW(p, 0.1, 0.8, 0.9, 1e-3, 0.1, amsgrad: true)),
        ["SGD"] = x => Path(x, p => SGD(p, 1e-3)),
        ["SGD with momentum"] = x => Path(x, p => SGD(p, 1e-3, 0.9, 0.1, 0.2)),
        ["SGD with Nesterov's momentum"] = x => Path(x, p => SGD(p, 1e-3, 0.9, nesterov: true)),
        ["SGD uphill"] = x => Path(x, p => SGD(p, 1e-3, maximize: true)),
        ["RMSProp"] = x => Path(x, p => RMSProp(p)),
        ["RMSProp with everything"] = x => Path(x, p => RMSProp(p, 0.02, 0.9, 1e-3, 0.1, 0.5, centered: true)),
        ["StepLR"] = _ => Rates(o => lr_scheduler.StepLR(o, 3, 0.5)),
        ["MultiStepLR"] = _ => Rates(o => lr_scheduler.MultiStepLR(o, [2, 5], 0.5)),
        ["ExponentialLR"] = _ => Rates(o => lr_scheduler.ExponentialLR(o, 0.9)),
        ["CosineAnnealingLR"] = _ => Rates(o => lr_scheduler.CosineAnnealingLR(o, 6, 0.05)),
        ["CosineAnnealingLR for two turns"] = _ => Rates(o => lr_scheduler.CosineAnnealingLR(o, 3, 0.05)),
        ["LinearLR"] = _ => Rates(o => lr_scheduler.LinearLR(o, 0.25, 0.75, 4)),
        ["ConstantLR"] = _ => Rates(o => lr_scheduler.ConstantLR(o, 0.5, 3)),
        ["LambdaLR"] = _ => Rates(o => lr_scheduler.LambdaLR(o, epoch => 1.0 / (1 + epoch))),
        ["clip_grad_norm_"] = x => Clipped(x, p => nn.utils.clip_grad_norm_(p, 1.5)),
        ["clip_grad_norm_ 1"] = x => Clipped(x, p => nn.utils.clip_grad_norm_(p, 0.5, 1)),
        ["clip_grad_value_"] = x => Clipped(x, p => nn.utils.clip_grad_value_(p, 0.7)),
        ["parameters_to_vector"] = x => nn.utils.parameters_to_vector([new Parameter(x), new Parameter(x)]),
    };

    /// <summary>Modules and functions of pictures (n, 2, 4, 4).</summary>
    public static Dictionary<string, Func<Tensor, Tensor>> Modules { get; } = new()
    {
        ["Linear"] = x => nn.Linear(4, 3, dtype: x.dtype).call(x),
        ["Linear without bias"] = x => nn.Linear(4, 3, false, dtype: x.dtype).call(x),
        ["Conv2d"] = x => nn.Conv2d(2, 3, 3, dtype: x.dtype).call(x),
        ["Conv2d padded"] = x => nn.Conv2d(2, 4, 3, 2, 1, groups: 2, dtype: x.dtype).call(x),
        ["Conv2d reflecting"] = x => nn.Conv2d(2, 2, 3, padding: 1L, padding_mode: PaddingModes.Reflect, dtype: x.dtype).call(x),
        ["Conv2d dilated"] = x => nn.Conv2d(2, 2, 2, dilation: 2, bias: false, dtype: x.dtype).call(x),
        ["Conv2d same"] = x => nn.Conv2d(2, 2, 3, Padding.Same, dtype: x.dtype).call(x),
        ["ConvTranspose2d"] = x => nn.ConvTranspose2d(2, 3, 3, 2, 1, 1, dtype: x.dtype).call(x),
        ["BatchNorm2d"] = x => nn.BatchNorm2d(2, dtype: x.dtype).call(x),
        ["BatchNorm2d in use"] = x => Used(nn.BatchNorm2d(2, dtype: x.dtype), x),
        ["BatchNorm1d"] = x => nn.BatchNorm1d(4, dtype: x.dtype).call(x.flatten(0, 2)),
        ["GroupNorm"] = x => nn.GroupNorm(2, 2, dtype: x.dtype).call(x),
        ["LayerNorm"] = x => nn.LayerNorm(4, dtype: x.dtype).call(x),
        ["LayerNorm of two"] = x => nn.LayerNorm([4, 4], dtype: x.dtype).call(x),
        ["Embedding"] = x => nn.Embedding(2, 3).call((x > 0).@long()),
        ["MaxPool2d"] = x => nn.MaxPool2d(2).call(x),
        ["MaxPool2d of 3"] = x => nn.MaxPool2d(3, 2, 1).call(x),
        ["AvgPool2d"] = x => nn.AvgPool2d(2).call(x),
        ["Upsample"] = x => nn.Upsample(scale_factor: [2, 2]).call(x),
        ["Upsample bilinear"] = x => nn.Upsample(scale_factor: [2, 2], mode: UpsampleMode.Bilinear).call(x),
        ["Upsample aligned"] = x => nn.Upsample([3, 5], mode: UpsampleMode.Bilinear, align_corners: true).call(x),
        ["interpolate bicubic"] = x => F.interpolate(x, [6, 3], mode: InterpolationMode.Bicubic),
        ["interpolate down"] = x => F.interpolate(x, [3, 2]),
        ["Flatten"] = x => nn.Flatten().call(x),
        ["Unflatten"] = x => nn.Unflatten(1, [1, -1]).call(x),
        ["Identity"] = x => nn.Identity().call(x),
        ["Dropout"] = x => nn.Dropout(0.4).call(x),
        ["Dropout2d"] = x => nn.Dropout2d(0.4).call(x),
        ["Softmax"] = x => nn.Softmax(1).call(x),
        ["LogSoftmax"] = x => nn.LogSoftmax(-1).call(x),
        ["ReLU"] = x => nn.ReLU().call(x),
        ["SiLU"] = x => nn.SiLU().call(x),
        ["GELU"] = x => nn.GELU().call(x),
        ["Tanh"] = x => nn.Tanh().call(x),
        ["Sigmoid"] = x => nn.Sigmoid().call(x),
        ["Softplus"] = x => nn.Softplus().call(x),
        ["LeakyReLU"] = x => nn.LeakyReLU().call(x),
        ["ELU"] = x => nn.ELU().call(x),
        ["Mish"] = x => nn.Mish().call(x),
        ["LogSigmoid"] = x => nn.LogSigmoid().call(x),
        ["Sequential"] = x => nn.Sequential(nn.Linear(4, 5, dtype: x.dtype), nn.Tanh(), nn.Linear(5, 2, dtype: x.dtype)).call(x),
        ["MultiheadAttention"] = x => nn.MultiheadAttention(4, 2).call(x[0], x[0], x[0]).Item1,
        ["scaled_dot_product_attention"] = x => F.scaled_dot_product_attention(x, x * 2, x + 1),
        ["scaled_dot_product_attention causal"] = x => F.scaled_dot_product_attention(x, x * 2, x + 1, is_casual: true),
        ["scaled_dot_product_attention masked"] = x => F.scaled_dot_product_attention(x, x * 2, x + 1, ones([4, 4], @bool).tril()),
        ["conv1d"] = x => F.conv1d(x.flatten(2), ones([3, 2, 3], x.dtype), stride: 2),
        ["conv2d"] = x => F.conv2d(x, ones([3, 2, 2, 2], x.dtype)),
        ["conv_transpose2d"] = x => F.conv_transpose2d(x, ones([2, 3, 2, 2], x.dtype)),
        ["max_pool2d"] = x => F.max_pool2d(x, 2, 1),
        ["avg_pool2d"] = x => F.avg_pool2d(x, 3, 1, 1),
        ["pad circular"] = x => F.pad(x, (1, 1, 1, 1), PaddingModes.Circular),
        ["pad reflect"] = x => F.pad(x, (1, 1, 2, 0), PaddingModes.Reflect),
        ["pad replicate"] = x => F.pad(x, (1, 1, 2, 0), PaddingModes.Replicate),
        ["MSELoss"] = x => nn.MSELoss().call(x, x.detach() + 1),
        ["L1Loss"] = x => nn.L1Loss(nn.Reduction.Sum).call(x, x.detach() * 2),
        ["SmoothL1Loss"] = x => nn.SmoothL1Loss().call(x, x.detach() * 3),
        ["HuberLoss"] = x => nn.HuberLoss(0.5).call(x, x.detach() * 3),
        ["BCELoss"] = x => nn.BCELoss().call(x.sigmoid(), (x > 0).to(x.dtype)),
        ["BCEWithLogitsLoss"] = x => nn.BCEWithLogitsLoss().call(x, (x > 0).to(x.dtype)),
        ["CrossEntropyLoss"] = x => nn.CrossEntropyLoss().call(x, (x[.., 0] > 0).@long()),
        ["CrossEntropyLoss ignoring"] = x => nn.CrossEntropyLoss(ignore_index: 1).call(x, (x[.., 0] > 0).@long()),
        ["NLLLoss"] = x => nn.NLLLoss().call(x.log_softmax(1), (x[.., 0] > 0).@long()),
        ["jacobian"] = x => autograd.functional.jacobian(y => y.sin() * y.sum(), x[0, 0].detach()),
        ["second derivative"] = x => autograd.grad([(x * x * x).sum()], [x], retain_graph: true, create_graph: true)[0],
    };

    /// <summary>Distributions with parameters a and b > 0, at values x.</summary>
    public static Dictionary<string, Func<Tensor, Tensor, Tensor, Tensor>> Distributions { get; } = new()
    {
        ["Normal log_prob"] = (x, a, b) => distributions.Normal(a, b).log_prob(x),
        ["Normal entropy"] = (_, a, b) => distributions.Normal(a, b).entropy(),
        ["Normal cdf"] = (x, a, b) => distributions.Normal(a, b).cdf(x),
        ["Normal icdf"] = (x, a, b) => distributions.Normal(a, b).icdf(x.sigmoid()),
        ["Normal sample"] = (_, a, b) => distributions.Normal(a, b).sample(2),
        ["Normal rsample"] = (_, a, b) => distributions.Normal(a, b).rsample(2),
        ["Normal variance"] = (_, a, b) => distributions.Normal(a, b).variance,
        ["LogNormal log_prob"] = (x, a, b) => distributions.LogNormal(a, b).log_prob(x.exp()),
        ["LogNormal entropy"] = (_, a, b) => distributions.LogNormal(a, b).entropy(),
        ["LogNormal mean"] = (_, a, b) => distributions.LogNormal(a, b).mean,
        ["LogNormal variance"] = (_, a, b) => distributions.LogNormal(a, b).variance,
        ["LogNormal sample"] = (_, a, b) => distributions.LogNormal(a, b).sample(2),
        ["LogNormal rsample"] = (_, a, b) => distributions.LogNormal(a, b).rsample(2),
        ["Laplace log_prob"] = (x, a, b) => distributions.Laplace(a, b).log_prob(x),
        ["Laplace entropy"] = (_, a, b) => distributions.Laplace(a, b).entropy(),
        ["Laplace cdf"] = (x, a, b) => distributions.Laplace(a, b).cdf(x),
        ["Laplace icdf"] = (x, a, b) => distributions.Laplace(a, b).icdf(x.sigmoid()),
        ["Laplace rsample"] = (_, a, b) => distributions.Laplace(a, b).rsample(2),
        ["Laplace variance"] = (_, a, b) => distributions.Laplace(a, b).variance,
        ["Uniform log_prob"] = (x, a, b) => distributions.Uniform(a, a + b).log_prob(x.sigmoid() * b + a),
        ["Uniform entropy"] = (_, a, b) => distributions.Uniform(a, a + b).entropy(),
        ["Uniform cdf"] = (x, a, b) => distributions.Uniform(a, a + b).cdf(x),
        ["Uniform icdf"] = (x, a, b) => distributions.Uniform(a, a + b).icdf(x.sigmoid()),
        ["Uniform rsample"] = (_, a, b) => distributions.Uniform(a, a + b).rsample(2),
        ["Uniform variance"] = (_, a, b) => distributions.Uniform(a, a + b).variance,
        ["Bernoulli log_prob"] = (x, a, _) => distributions.Bernoulli(a.sigmoid()).log_prob((x > 0).to(x.dtype)),
        ["Bernoulli log_prob of logits"] = (x, a, _) => distributions.Bernoulli(null, a).log_prob((x > 0).to(x.dtype)),
        ["Bernoulli entropy"] = (_, a, _) => distributions.Bernoulli(a.sigmoid()).entropy(),
        ["Bernoulli sample"] = (_, a, _) => distributions.Bernoulli(a.sigmoid()).sample(2),
        ["Bernoulli variance"] = (_, a, _) => distributions.Bernoulli(a.sigmoid()).variance,
        ["Categorical log_prob"] = (x, _, b) => distributions.Categorical(b).log_prob((x[.., 0] > 0).@long()),
        ["Categorical log_prob of logits"] = (x, a, _) => distributions.Categorical(null, a).log_prob((x[.., 0] > 0).@long()),
        ["Categorical entropy"] = (_, _, b) => distributions.Categorical(b).entropy(),
        ["Categorical sample"] = (_, _, b) => distributions.Categorical(b).sample(3),
        ["Categorical probs"] = (_, a, _) => distributions.Categorical(null, a).probs,
        ["Independent log_prob"] = (x, a, b) => distributions.Independent(distributions.Normal(a, b), 1).log_prob(x),
        ["Independent entropy"] = (_, a, b) => distributions.Independent(distributions.Normal(a, b), 1).entropy(),
        ["MultivariateNormal log_prob"] = (x, a, b) => Multivariate(a, b).log_prob(x),
        ["MultivariateNormal entropy"] = (_, a, b) => Multivariate(a, b).entropy(),
        ["MultivariateNormal rsample"] = (_, a, b) => Multivariate(a, b).rsample(2),
        ["MultivariateNormal variance"] = (_, a, b) => Multivariate(a, b).variance,
        ["MultivariateNormal of covariance"] = (x, a, b) => distributions.MultivariateNormal((a + zeros_like(b))[0], Gram(b)).log_prob(x),
        ["MultivariateNormal of precision"] = (x, a, b) =>
            distributions.MultivariateNormal((a + zeros_like(b))[0], precision_matrix: Gram(b)).log_prob(x),
    };

    private static MultivariateNormal Multivariate(Tensor a, Tensor b) =>
        distributions.MultivariateNormal((a + zeros_like(b))[0], scale_tril: (b + zeros_like(a))[0].diag());

    private static Tensor Gram(Tensor b) => b.T.matmul(b) + eye(b.shape[1], dtype: b.dtype);

    private static Tensor Used(BatchNorm2d layer, Tensor x)
    {
        layer.call(x);
        layer.eval();
        return layer.call(x);
    }

    private static Tensor Path(Tensor start, Func<IEnumerable<Parameter>, Optimizer> make)
    {
        var p = new Parameter(start.detach().clone());
        var optimizer = make([p]);
        var a = (arange(36).to(start.dtype) * 0.7).cos().reshape(6, 6);
        var path = new List<Tensor>();
        for (var step = 0; step < 5; step++)
        {
            optimizer.zero_grad();
            (a.matmul(p) - 0.3).square().sum().backward();
            optimizer.step();
            path.Add(p.detach().clone());
        }

        return stack(path);
    }

    private static Tensor Rates(Func<Optimizer, lr_scheduler.LRScheduler> make)
    {
        var optimizer = SGD([new Parameter(zeros(1))], 0.5);
        var scheduler = make(optimizer);
        var rates = new List<double>();
        for (var step = 0; step < 14; step++)
        {
            rates.Add(optimizer.ParamGroups.First().LearningRate);
            optimizer.step();
            scheduler.step();
        }

        return tensor(rates.ToArray());
    }

    private static Tensor Clipped(Tensor x, Action<Parameter[]> clip)
    {
        var p = new Parameter(x.detach().clone());
        (p * p).sum().backward();
        clip([p]);
        return p.grad!;
    }
}
