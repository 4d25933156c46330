namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters and buffers under their dotted names: the tensors themselves, not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = string.IsNullOrEmpty(prefix) ? string.Empty : prefix + ".";
                foreach (var (name, parameter) in named_parameters())
                    destination.TryAdd(start + name, parameter);

                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(start + name, buffer);

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
                    Assign(name, target[name], source[name]);

                return (missing, unexpected);
            }

            /// <summary>Writes the state to a file of TorchSharp's format.</summary>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                string[] names = [.. sd.Keys.Except(skip ?? [])];
                writer.Write7BitEncodedInt64(names.Length);
                foreach (var name in names)
                {
                    writer.Write(name);
                    TensorFile.Write(writer, sd[name]);
                }
            }

            /// <summary>Reads a state that <see cref="save(string, IList{string})"/> or TorchSharp wrote.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Refuse names that are missing or unexpected.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <param name="loadedParameters">Gets every name of the file, and whether the module has it.</param>
            /// <exception cref="ArgumentException">Names or shapes differ from this module's.</exception>
            public virtual Module load(
                string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            public Module load(
                Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            public virtual Module load(
                BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                var target = state_dict();
                var count = reader.Read7BitEncodedInt64();
                Errors.RequireArgument(
                    !strict || count == target.Count, $"Mismatched state_dict sizes: expected {target.Count}, but found {count} entries.");
                for (var i = 0L; i < count; i++)
                {
                    var name = reader.ReadString();
                    var value = TensorFile.Read(reader);
                    loadedParameters?.Add(name, target.ContainsKey(name));
                    Errors.RequireArgument(
                        !strict || target.ContainsKey(name),
                        $"The file has a tensor '{name}', but the module has no parameter or buffer of this name.");
                    if (target.TryGetValue(name, out var own) && skip?.Contains(name) != true)
                        Load(name, own, value);
                }

                return this;
            }

            /// <summary>The dotted names of buffers that are not part of the state.</summary>
            private IEnumerable<string> Passing =>
                passing.Concat(named_modules().SelectMany(inner => inner.module.passing.Select(name => $"{inner.name}.{name}")));

            private static void Assign(string name, Tensor target, Tensor source)
            {
                Errors.RequireArgument(
                    target.HasShapeOf(source),
                    $"The state gives '{name}' the shape {source.Layout.Shape}, but the module has {target.Layout.Shape}.");
                using var mode = no_grad();
                target.copy_(source);
            }

            private static void Load(string name, Tensor own, Tensor value)
            {
                Errors.RequireArgument(
                    own.dtype == value.dtype,
                    $"The file gives '{name}' the type {value.dtype}, but the module has {own.dtype}; convert the module first.");
                Assign(name, own, value);
            }
        }
    }
}
