using System.Reflection;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>The public types of the library and what can be called on them, in ordinal order.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static readonly IReadOnlyList<Type> Types = [.. Assemblies().SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => !type.IsEnum && !typeof(Delegate).IsAssignableFrom(type)).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Constructors, methods, operators and the accessors of properties and indexers.</summary>
    public static IEnumerable<MethodBase> Members(Type type) =>
        type.GetMembers(Declared).OfType<MethodBase>()
            .Where(member => !(member is ConstructorInfo && type.IsAbstract) && !member.Name.StartsWith('<'))
            .OrderBy(member => member.ToString(), StringComparer.Ordinal);

    /// <summary>The member whose documentation speaks for an accessor or method.</summary>
    public static MemberInfo Documented(MethodBase member) => member is MethodInfo { IsSpecialName: true }
        && member.DeclaringType!.GetProperties(Declared).FirstOrDefault(p => p.GetMethod == member || p.SetMethod == member) is { } property
        ? property : member;

    public static bool IsSetter(MethodBase member) => Documented(member) is PropertyInfo property && property.SetMethod == member;

    private static IEnumerable<Assembly> Assemblies()
    {
        HashSet<string> seen = [];
        Queue<Assembly> open = new([typeof(Graph).Assembly, typeof(Knowledge.KnowledgeGraph).Assembly]);
        while (open.TryDequeue(out Assembly? assembly))
        {
            if (!seen.Add(assembly.FullName!))
                continue;
            yield return assembly;
            foreach (AssemblyName name in assembly.GetReferencedAssemblies())
            {
                if (name.Name!.StartsWith("ScoGraph", StringComparison.Ordinal))
                    open.Enqueue(Assembly.Load(name));
            }
        }
    }
}
