using System.Reflection;
using System.Runtime.CompilerServices;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Tests.Architecture;

/// <summary>House rules: see docs/architecture.md.</summary>
public sealed class LayerTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Assembly Web = typeof(Kind).Assembly;

    [Fact]
    public void Content_knows_neither_the_web_nor_the_database()
    {
        var used = UsedBy("KhojalyMemorial.Content").ToList();

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, type => StartsWith(type, "Microsoft.AspNetCore") || StartsWith(type, "Microsoft.EntityFrameworkCore"));
        Assert.DoesNotContain(used, type => type.Namespace is { } name && name.StartsWith("KhojalyMemorial.", StringComparison.Ordinal) && !name.StartsWith("KhojalyMemorial.Content", StringComparison.Ordinal));
    }

    [Fact]
    public void Visitor_features_never_see_the_curators_database()
    {
        Assert.DoesNotContain(UsedBy("KhojalyMemorial.Features"), type =>
            typeof(MuseumDbContext).IsAssignableFrom(type) || type == typeof(ContentItem) || type == typeof(Revision) || type == typeof(Revisions) || type == typeof(Publisher));
    }

    [Fact]
    public void Visitor_controllers_take_the_published_museum_and_only_read()
    {
        var controllers = Web.GetTypes().Where(type => !type.IsAbstract && typeof(VisitorController).IsAssignableFrom(type)).ToList();

        Assert.NotEmpty(controllers);
        Assert.All(controllers, controller => Assert.Contains(
            controller.GetConstructors().Single().GetParameters(), parameter => parameter.ParameterType == typeof(PublishedMuseum)));
        Assert.All(controllers.Where(one => !typeof(VisitorFormController).IsAssignableFrom(one)).SelectMany(Actions), action => Assert.DoesNotContain(action.GetCustomAttributes<HttpPostAttribute>(), _ => true));
    }

    [Fact]
    public void Forms_that_are_open_to_everybody_refuse_other_sites_bound_what_is_sent_and_are_kept_by_nobody()
    {
        var controllers = Web.GetTypes().Where(type => !type.IsAbstract && typeof(VisitorFormController).IsAssignableFrom(type)).ToList();

        Assert.NotEmpty(controllers);
        Assert.All(controllers, controller => Assert.NotNull(controller.GetCustomAttribute<OwnOriginAttribute>(inherit: true)));
        Assert.All(controllers, controller => Assert.NotNull(controller.GetCustomAttribute<FormLimitAttribute>()));
        Assert.All(controllers.SelectMany(Actions), action => Assert.Null(action.GetCustomAttribute<KhojalyMemorial.Publishing.Cache.VisitorPageAttribute>()));
    }

    [Fact]
    public void No_controller_has_more_than_seven_actions() =>
        Assert.All(Web.GetTypes().Where(type => typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract), controller => Assert.InRange(Actions(controller).Count(), 1, 7));

    private static IEnumerable<MethodInfo> Actions(Type controller) =>
        controller.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method);

    private static bool StartsWith(Type type, string name) => type.Namespace?.StartsWith(name, StringComparison.Ordinal) == true;

    private static IEnumerable<Type> UsedBy(string layer) => Web.GetTypes()
        .Where(type => StartsWith(type, layer) && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
        .SelectMany(Used).SelectMany(WithArguments).Distinct();

    private static IEnumerable<Type> Used(Type type)
    {
        var types = type.GetInterfaces().Append(type.BaseType ?? typeof(object))
            .Concat(type.GetFields(Everything).Select(field => field.FieldType))
            .Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType));
        foreach (var method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)))
        {
            types = types.Concat(method.GetParameters().Select(parameter => parameter.ParameterType));
            types = method is MethodInfo { ReturnType: var result } ? types.Append(result) : types;
            types = types.Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
        }

        return types;
    }

    private static IEnumerable<Type> WithArguments(Type type) =>
        (type.HasElementType ? WithArguments(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(WithArguments) : []).Append(type);
}
