using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Tests.Torch.Nn;

[NonParallelizable]
public sealed class ModuleTests
{
    private static readonly Golden Recorded = Golden.Load("random.json");

    [Test]
    public void Components_are_registered_under_their_fields_names()
    {
        var net = new Net();
        Assert.That(net.named_parameters().Select(p => p.name), Is.EqualTo(new[]
        {
            "scale", "first.weight", "first.bias", "blocks.0.weight", "blocks.0.bias", "blocks.out.weight", "renamed.weight",
        }));
        Assert.That(net.named_buffers().Select(b => b.name), Is.EqualTo(new[] { "offset" }));
        Assert.That(net.named_children().Select(c => c.name), Is.EqualTo(new[] { "first", "blocks", "renamed" }));
        Assert.That(net.parameters().Sum(p => p.numel()), Is.EqualTo(1 + 12 + 4 + 16 + 4 + 8 + 6));
    }

    [Test]
    public void Without_registration_there_are_no_parameters() =>
        Assert.That(new Forgetful().parameters(), Is.Empty);

    [Test]
    public void Private_fields_of_a_base_class_are_not_registered_as_in_TorchSharp() => Assert.That(
        new Derived().named_children().Select(child => child.name), Is.EquivalentTo(new[] { "own", "inherited" }));

    [Test]
    public void A_module_without_parameters_refuses_them() => Assert.Multiple(() =>
    {
        Assert.That(() => ReLU().register_parameter("scale", new Parameter(ones(1))), Throws.InvalidOperationException);
        Assert.That(() => ReLU().register_buffer("offset", ones(1)), Throws.InvalidOperationException);
        Assert.That(() => ReLU().register_module("layer", Linear(1, 1)), Throws.InvalidOperationException);
        Assert.That(() => ReLU().register_module("next", Tanh()), Throws.Nothing);
    });

    [Test]
    public void Linear_layers_start_from_PyTorchs_numbers()
    {
        manual_seed(15);
        var layer = Linear(3, 5);
        Assert.That(Golden.Flat(layer.weight, layer.bias!), Is.EqualTo(Recorded["linear 3 to 5"]).Within(1e-7));
        manual_seed(16);
        var other = Linear(64, 2);
        Assert.That(Golden.Flat(other.weight, other.bias!), Is.EqualTo(Recorded["linear 64 to 2"]).Within(1e-8));
        manual_seed(17);
        Assert.That(Golden.Flat(Embedding(4, 3).weight), Is.EqualTo(Recorded["embedding"]).Within(3e-7));
    }

    [Test]
    public void Dropout_drops_what_PyTorch_drops_and_only_in_training()
    {
        var dropout = Dropout(0.3);
        manual_seed(14);
        Assert.That(Golden.Flat(dropout.call(ones(20))), Is.EqualTo(Recorded["dropout"]).Within(1e-6));
        dropout.eval();
        Assert.That(Golden.Flat(dropout.call(ones(20))), Is.All.EqualTo(1.0));
    }

    [Test]
    public void A_state_dictionary_carries_one_network_to_another()
    {
        var (from, to) = (new Net(), new Net());
        to.load_state_dict(from.state_dict());
        Assert.That(Golden.Flat(to.call(ones(2, 3))), Is.EqualTo(Golden.Flat(from.call(ones(2, 3)))));
        using (no_grad())
            from.first.weight.add_(1);

        Assert.That(Golden.Flat(to.call(ones(2, 3))), Is.Not.EqualTo(Golden.Flat(from.call(ones(2, 3)))), "the tensors are copies");
    }

    [Test]
    public void A_state_of_other_names_or_shapes_is_refused()
    {
        var state = new Net().state_dict();
        state.Remove("scale");
        Assert.That(() => new Net().load_state_dict(state), Throws.InvalidOperationException.With.Message.Contains("scale"));
        Assert.That(new Net().load_state_dict(state, strict: false).missing_keys, Is.EqualTo(new[] { "scale" }));
        state["scale"] = ones(2);
        Assert.That(() => new Net().load_state_dict(state), Throws.ArgumentException.With.Message.Contains("scale"));
    }

    [Test]
    public void A_saved_network_loads_again_in_TorchSharps_format()
    {
        var (from, to) = (new Net(), new Net());
        var file = new MemoryStream();
        from.save(file);
        to.load(new MemoryStream(file.ToArray()));
        Assert.That(Golden.Flat([.. to.state_dict().Values]), Is.EqualTo(Golden.Flat([.. from.state_dict().Values])));
        var single = new MemoryStream();
        Linear(1, 2, hasBias: false).save(single);
        byte[] head = [1, 6, .. "weight"u8, 6, 2, 2, 1];
        Assert.That(single.ToArray()[..head.Length], Is.EqualTo(head), "count, name, element type, rank, sizes");
        Assert.That(single.ToArray(), Has.Length.EqualTo(head.Length + (2 * sizeof(float))));
    }

    /// <summary>
    /// Written by hand from the description of the format: LEB128 count; key; LEB128 type 6, rank, sizes; little-endian numbers.
    /// </summary>
    [Test]
    public void Bytes_in_TorchSharps_format_are_loaded()
    {
        byte[] bytes =
        [
            2,
            4, .. "bias"u8, 6, 1, 1, 0x00, 0x00, 0x80, 0x3f,
            6, .. "weight"u8, 6, 2, 1, 130, 1, .. Enumerable.Repeat<byte[]>([0x00, 0x00, 0x00, 0xc0], 130).SelectMany(number => number),
        ];
        var (layer, found) = (Linear(130, 1), new Dictionary<string, bool>());
        layer.load(new MemoryStream(bytes), loadedParameters: found);
        Assert.That(Golden.Flat(layer.bias!), Is.EqualTo(new[] { 1.0 }));
        Assert.That(Golden.Flat(layer.weight), Is.EqualTo(Enumerable.Repeat(-2.0, 130)));
        Assert.That(found, Is.EqualTo(new Dictionary<string, bool> { ["bias"] = true, ["weight"] = true }));
        Assert.That(
            () => Linear(130, 1, dtype: float64).load(new MemoryStream(bytes)), Throws.ArgumentException.With.Message.Contains("Float64"));
        Assert.That(() => Linear(129, 1).load(new MemoryStream(bytes)), Throws.ArgumentException.With.Message.Contains("weight"));
        Assert.That(() => Linear(130, 1, hasBias: false).load(new MemoryStream(bytes)), Throws.ArgumentException);
        Linear(130, 1, hasBias: false).load(new MemoryStream(bytes), strict: false, loadedParameters: found = []);
        Assert.That(found, Is.EqualTo(new Dictionary<string, bool> { ["bias"] = false, ["weight"] = true }));
    }

    [Test]
    public void Passing_buffers_are_no_part_of_the_state()
    {
        var inner = Linear(1, 1, hasBias: false);
        inner.register_buffer("kept", ones(1));
        inner.register_buffer("passing", ones(1), persistent: false);
        var outer = Sequential(inner);
        Assert.That(outer.state_dict().Keys, Is.EqualTo(new[] { "0.weight", "0.kept" }));
        Assert.That(inner.state_dict().Keys, Is.EqualTo(new[] { "weight", "kept" }));
        Assert.That(outer.named_buffers().Select(named => named.name), Is.EqualTo(new[] { "0.kept", "0.passing" }));
    }

    [Test]
    public void A_tensor_is_saved_and_loaded()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            save(arange(6).reshape(2, 3).t(), path);
            var loaded = load(path);
            Assert.That(loaded.shape, Is.EqualTo(new long[] { 3, 2 }));
            Assert.That(loaded.data<long>().ToArray(), Is.EqualTo(new long[] { 0, 3, 1, 4, 2, 5 }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Training_and_evaluation_reach_every_module()
    {
        var net = new Net();
        net.eval();
        Assert.That(net.modules().Append(net).Select(module => module.training), Is.All.False);
        net.train();
        Assert.That(net.modules().Append(net).Select(module => module.training), Is.All.True);
    }

    [Test]
    public void Conversion_changes_every_parameter_and_the_fields_that_hold_them()
    {
        var net = new Net().to(float64);
        Assert.That(net.parameters().Select(p => p.dtype), Is.All.EqualTo(ScalarType.Float64));
        Assert.That(net.call(ones(2, 3, dtype: float64)).dtype, Is.EqualTo(ScalarType.Float64));
        Assert.That(net.scale, Is.SameAs(net.get_parameter("scale")));
        Assert.That(net.parameters().Select(p => p.is_leaf && p.requires_grad), Is.All.True);
    }

    [Test]
    public void Conversion_reaches_what_layers_compute_with()
    {
        var image = ones(2, 4, 3, 3, dtype: float64);
        Module<Tensor, Tensor>[] layers =
            [Linear(3, 2), LayerNorm(3), Conv2d(4, 2, 2), ConvTranspose2d(4, 2, 2), BatchNorm2d(4), GroupNorm(2, 4)];
        foreach (var layer in layers)
        {
            layer.to(float64);
            Assert.That(layer.call(image).dtype, Is.EqualTo(ScalarType.Float64), layer.GetName());
            Assert.That(layer.GetType().GetProperty("weight")!.GetValue(layer), Is.SameAs(layer.get_parameter("weight")), layer.GetName());
            Assert.That(layer.state_dict().Keys.Take(2), Is.EqualTo(new[] { "weight", "bias" }), layer.GetName());
        }
    }

    [Test]
    public void Gradients_reach_every_parameter_and_are_forgotten()
    {
        var net = new Net();
        net.call(ones(2, 3)).square().sum().backward();
        Assert.That(net.parameters().Select(p => p.grad), Is.All.Not.Null);
        net.zero_grad();
        Assert.That(net.parameters().Select(p => p.grad), Is.All.Null);
    }

    [Test]
    public void A_sequence_computes_what_its_modules_do_one_by_one()
    {
        var (first, second) = (Linear(3, 5), Linear(5, 2));
        double[] Gradients(Func<Tensor, Tensor> network)
        {
            var x = Waves.Wave([4, 3]).to_type(float32).requires_grad_();
            Tensor[] leaves = [x, first.weight, first.bias!, second.weight, second.bias!];
            var y = network(x);
            return Golden.Flat([y, .. autograd.grad([y.square().sum()], leaves)]);
        }

        var apart = Gradients(x => functional.relu(second.call(functional.relu(first.call(x)))));
        Assert.That(Gradients(Sequential(first, ReLU(), second, ReLU()).call), Is.EqualTo(apart));
    }

    [Test]
    public void Clipping_scales_gradients_as_PyTorch_does()
    {
        var parameter = new Parameter(Waves.Wave([6])) { grad = Waves.Wave([6], 1) };
        var norm = nn.utils.clip_grad_norm_([parameter], 1.5);
        double[] found = [norm, .. Golden.Flat(parameter.grad!)];
        Assert.That(found, Is.EqualTo(Golden.Load("networks.json")["clip_grad_norm_"]).Within(1e-12));
    }

    [Test]
    public void Parameters_go_into_one_vector_and_back()
    {
        var (from, to) = (new Net(), new Net());
        nn.utils.vector_to_parameters(nn.utils.parameters_to_vector(from.parameters()), to.parameters());
        Assert.That(Golden.Flat([.. to.parameters()]), Is.EqualTo(Golden.Flat([.. from.parameters()])));
    }

    [Test]
    public void Initial_values_have_the_bounds_they_promise()
    {
        manual_seed(1);
        var weights = init.xavier_uniform_(empty(200, 100));
        var bound = Math.Sqrt(6.0 / 300);
        Assert.That(weights.abs().max().ToDouble(), Is.LessThanOrEqualTo(bound).And.GreaterThan(0.99 * bound));
        var normal = init.kaiming_normal_(empty(200, 100), nonlinearity: init.NonlinearityType.ReLU);
        Assert.That(normal.std().ToDouble(), Is.EqualTo(Math.Sqrt(2.0 / 100)).Within(0.003));
        Assert.That(Golden.Flat(init.eye_(empty(2, 2))), Is.EqualTo(new double[] { 1, 0, 0, 1 }));
    }

    [Test]
    public void Training_replays_from_its_seed()
    {
        static double[] Trained()
        {
            manual_seed(4);
            var net = new Net();
            var optimizer = optim.Adam(net.parameters());
            for (var step = 0; step < 5; step++)
            {
                optimizer.zero_grad();
                functional.mse_loss(net.call(randn(8, 3)), randn(8, 2)).backward();
                optimizer.step();
            }

            return Golden.Flat([.. net.parameters()]);
        }

        Assert.That(Trained(), Is.EqualTo(Trained()));
    }

    private sealed class Net : Module<Tensor, Tensor>
    {
        public readonly Parameter scale = new(ones(1));
        public readonly Linear first = Linear(3, 4);
        private readonly Sequential blocks = Sequential(
            ("0", Linear(4, 4)), ("activation", SiLU()), ("out", Linear(4, 2, hasBias: false)));

        private readonly Tensor offset = ones(2);

        [ComponentName(Name = "renamed")]
        private readonly Linear last = Linear(2, 3, hasBias: false);

        public Net() : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            var hidden = blocks.call(functional.relu(first.call(input))) * scale + offset.to_type(input.dtype);
            return hidden + functional.linear(last.call(hidden), last.weight.t());
        }
    }

    private abstract class Base : Module<Tensor, Tensor>
    {
        protected readonly Linear inherited = Linear(3, 3);
        private readonly Linear hidden = Linear(3, 3);

        protected Base() : base("base")
        {
        }

        public override Tensor forward(Tensor input) => hidden.call(inherited.call(input));
    }

    private sealed class Derived : Base
    {
        private readonly Linear own = Linear(3, 3);

        public Derived() => RegisterComponents();

        public override Tensor forward(Tensor input) => own.call(base.forward(input));
    }

    private sealed class Forgetful : Module<Tensor, Tensor>
    {
        private readonly Linear layer = Linear(3, 4);

        public Forgetful() : base(nameof(Forgetful))
        {
        }

        public override Tensor forward(Tensor input) => layer.call(input);
    }
}
