namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public abstract partial class Module
        {
            /// <summary>Parameters and buffers under their dotted names: the tensors themselves, not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = string.IsNullOrEmpty(prefix) ? string.Empty : prefix + ".";
                foreach (var (name, parameter) in named_parameters())
                {
                    destination.TryAdd(start + name, parameter);
                }

                var without = Passing.ToHashSet();
                foreach (var (name, buffer) in named_buffers().Where(named => !without.Contains(named.name)))
                {
                    destination.TryAdd(start + name, buffer);
                }

                return destination;
            }

            /// <summary>Copies a state into this module's parameters and buffers.</summary>
            /// <param name="source">Tensors under the names of <see cref="state_dict"/>.</param>
            /// <param name="strict">Refuse names that are missing or unexpected.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <exception cref="InvalidOperationException">Names differ, and <paramref name="strict"/> is set.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var target = state_dict();
                string[] missing = [.. target.Keys.Except(source.Keys).Except(skip ?? [])];
                string[] unexpected = [.. source.Keys.Except(target.Keys).Except(skip ?? [])];
                if (strict && (missing.Length > 0 || unexpected.Length > 0))
                {
                    throw new InvalidOperationException(
                        "The loaded state_dict is not identical to the target dictionary: "
                        + $"missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}].");
                }

                foreach (var name in source.Keys.Intersect(target.Keys).Except(skip ?? []))
                {
                    Assign(name, target[name], source[name]);
                }

                return (missing, unexpected);
            }

            /// <summary>The dotted names of buffers that are not part of the state.</summary>
            private IEnumerable<string> Passing =>
                passing.Concat(named_modules().SelectMany(inner => inner.module.passing.Select(name => $"{inner.name}.{name}")));

            private static void Assign(string name, Tensor target, Tensor source)
            {
                Errors.RequireArgument(target.HasShapeOf(source), $"The state gives '{name}' the shape {source.Layout.Shape}, but the module has {target.Layout.Shape}.");
                using var mode = no_grad();
                target.copy_(source);
            }
        }
    }
}
