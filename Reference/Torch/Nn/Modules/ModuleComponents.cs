namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private readonly OrderedDictionary<string, Parameter> ownParameters = [];
            private readonly OrderedDictionary<string, Tensor> ownBuffers = [];
            private readonly OrderedDictionary<string, Module> ownModules = [];
            private readonly HashSet<string> passing = [];
            private bool areComponentsRegistered;

            /// <summary>
            /// Call at the end of the constructor: every field that holds a module, a parameter or another tensor becomes a
            /// submodule, a parameter or a buffer under the field's name, or that of its <see cref="ComponentNameAttribute"/>.
            /// Without the call the module has no parameters.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                foreach (var field in Fields.Where(field => !areComponentsRegistered && !IsRegistered(NameOf(field))))
                    Register(NameOf(field), field.GetValue(this));

                areComponentsRegistered = true;
            }

            public virtual void register_module(string name, Module submodule)
            {
                Errors.RequireArgument(
                    !string.IsNullOrEmpty(name) && !name.Contains('.'),
                    $"\"{name}\" cannot name a submodule: a name is not empty and has no dot.");
                submodule.RegisterComponents();
                Add(ownModules, name, submodule, "Sub-module");
            }

            /// <summary>Forgets all submodules.</summary>
            protected void ClearModules() => ownModules.Clear();
            private protected void ClearParameters() => ownParameters.Clear();

            public void add_module(string name, Module module) => register_module(name, module);
            public virtual void register_parameter(string name, Parameter param) => Add(ownParameters, name, param, "Parameter");

            /// <param name="name">The buffer's name in the state dictionary.</param>
            /// <param name="tensor">A tensor that is not trained.</param>
            /// <param name="persistent">Whether it is part of the state.</param>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                Add(ownBuffers, name, tensor, "Tensor");
                if (!persistent)
                    passing.Add(name);
            }

            /// <summary>Replaces or removes the parameter with the name of the property that is set.</summary>
            [return: NotNullIfNotNull(nameof(parameter))]
            private protected Parameter? Exchange(Parameter? parameter, [CallerMemberName] string name = "")
            {
                if (parameter is null)
                    ownParameters.Remove(name);
                else
                    ownParameters[name] = parameter;

                return parameter;
            }

            private protected Tensor? Buffer(string name) => ownBuffers.GetValueOrDefault(name);

            /// <remarks>
            /// Reflection leaves out the private fields of base classes. So does TorchSharp, which asks it in the same way: the fields that
            /// a base class wants registered are protected.
            /// </remarks>
            private IEnumerable<FieldInfo> Fields =>
                GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);

            private static string NameOf(FieldInfo field) => field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;

            private bool IsRegistered(string name) =>
                ownModules.ContainsKey(name) || ownParameters.ContainsKey(name) || ownBuffers.ContainsKey(name);

            private void Register(string name, object? value)
            {
                switch (value)
                {
                    case Module module: register_module(name, module); break;
                    case Parameter parameter: register_parameter(name, parameter); break;
                    case Tensor tensor: register_buffer(name, tensor); break;
                }
            }

            private static void Add<T>(OrderedDictionary<string, T> components, string name, T component, string kind) where T : class
            {
                ArgumentNullException.ThrowIfNull(component);
                if (!components.TryAdd(name, component))
                    throw new InvalidOperationException($"{kind} {name} is already registered.");
            }
        }
    }
}
