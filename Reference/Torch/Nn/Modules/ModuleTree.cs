namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            public virtual IEnumerable<Module> children() => named_children().Select(child => child.module);

            public virtual IEnumerable<(string name, Module module)> named_children() =>
                ownModules.Select(child => (child.Key, child.Value));

            /// <summary>All submodules, the direct ones first; this module is not among them.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(named => named.module);

            public virtual IEnumerable<(string name, Module module)> named_modules() =>
                named_children().Concat(named_children().SelectMany(child =>
                    child.module.named_modules().Select(inner => ($"{child.name}.{inner.name}", inner.module))));

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(named => named.parameter);

            /// <summary>This module's own parameters, then those of each submodule under its name; each once.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                Named(module => module.ownParameters, recurse);

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(named => named.buffer);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true)
            {
                var without = include_nonpersistent ? [] : Passing.ToHashSet();
                return Named(module => module.ownBuffers, recurse).Where(named => !without.Contains(named.Item1));
            }

            public virtual bool has_parameter(string target) => get_parameter(target) is not null;
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameter under a dotted name; null where there is none.</summary>
            public virtual Parameter? get_parameter(string target) =>
                named_parameters().FirstOrDefault(named => named.name == target).parameter;

            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(named => named.name == target).buffer;

            private (string, T)[] Named<T>(Func<Module, OrderedDictionary<string, T>> own, bool recurse) where T : Tensor
            {
                var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
                return All(this, string.Empty).Where(named => seen.Add(named.Item2)).ToArray();

                IEnumerable<(string, T)> All(Module module, string prefix) =>
                    own(module).Select(named => (prefix + named.Key, named.Value))
                        .Concat(recurse
                            ? module.named_children().SelectMany(child => All(child.module, $"{prefix}{child.name}."))
                            : []);
            }
        }
    }
}
