using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ScoGraph;
using ScoGraph.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds graphs to a program's services.</summary>
public static class ScoGraphServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="Graph"/>, one for the whole program: made on first use, disposed with the services. Its queries are logged in the
    /// category <c>ScoGraph</c>: started (1, trace), finished (2, debug), slow (3, warning), failed (4, error), cancelled (5, debug), with
    /// their texts and never with values of parameters.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Which graph, and how; null for an empty one. A later call adds to what an earlier one configured.</param>
    /// <returns>The services, for more calls.</returns>
    /// <remarks>
    /// Options that contradict each other, or name a file that is not there, are an <see cref="OptionsValidationException"/>, where a host
    /// starts or where the graph is first used.
    /// </remarks>
    public static IServiceCollection AddScoGraph(this IServiceCollection services, Action<ScoGraphOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        AddOptions(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton(provider => GraphActivator.Create(provider, Options.Options.DefaultName));
        return services;
    }

    /// <summary>
    /// Adds a <see cref="Graph"/> among several, for <c>[FromKeyedServices(key)]</c>. Its log category is <c>ScoGraph.</c> and the key;
    /// else as <see cref="AddScoGraph"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key of the service and the name of its options.</param>
    /// <param name="configure">Which graph, and how; null for an empty one.</param>
    /// <returns>The services, for more calls.</returns>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static IServiceCollection AddKeyedScoGraph(
        this IServiceCollection services, string key, Action<ScoGraphOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(key);
        AddOptions(services, key, configure);
        services.TryAddKeyedSingleton(key, (provider, _) => GraphActivator.Create(provider, key));
        return services;
    }

    private static void AddOptions(IServiceCollection services, string name, Action<ScoGraphOptions>? configure)
    {
        OptionsBuilder<ScoGraphOptions> options = services.AddOptions<ScoGraphOptions>(name).ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ScoGraphOptions>, ScoGraphOptionsValidator>());
    }
}
