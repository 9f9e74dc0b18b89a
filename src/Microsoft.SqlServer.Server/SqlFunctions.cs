namespace Microsoft.SqlServer.Server;

/// <summary>Whether a function reads user data.</summary>
public enum DataAccessKind
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>It only reads.</summary>
    Read = 1,
}

/// <summary>Whether a function reads system catalogues.</summary>
public enum SystemDataAccessKind
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>It only reads.</summary>
    Read = 1,
}

/// <summary>Marks a CLR method as a function of SQL Server.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public class SqlFunctionAttribute : Attribute
{
    /// <summary>Whether the same arguments always give the same result.</summary>
    public bool IsDeterministic { get; set; }

    /// <summary>Whether the function reads user data.</summary>
    public DataAccessKind DataAccess { get; set; }

    /// <summary>Whether the function reads system data.</summary>
    public SystemDataAccessKind SystemDataAccess { get; set; }

    /// <summary>Whether the function computes imprecisely.</summary>
    public bool IsPrecise { get; set; }

    /// <summary>The name in SQL Server.</summary>
    public string? Name { get; set; }

    /// <summary>The definition of the table that the function returns.</summary>
    public string? TableDefinition { get; set; }

    /// <summary>The method that fills one row.</summary>
    public string? FillRowMethodName { get; set; }
}

/// <summary>Marks a method of a user-defined type.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute
{
    /// <summary>Creates the mark: the method is called on null, changes nothing and is not called when an argument is null.</summary>
    public SqlMethodAttribute()
    {
        OnNullCall = true;
        IsMutator = false;
        InvokeIfReceiverIsNull = false;
    }

    /// <summary>Whether the method is called when an argument is null.</summary>
    public bool OnNullCall { get; set; }

    /// <summary>Whether the method changes the instance.</summary>
    public bool IsMutator { get; set; }

    /// <summary>Whether the method is called on a null instance.</summary>
    public bool InvokeIfReceiverIsNull { get; set; }
}

/// <summary>Says how a return value or field is stored.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public class SqlFacetAttribute : Attribute
{
    /// <summary>Whether the length is fixed.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>The largest size: bytes or characters; -1 without limit.</summary>
    public int MaxSize { get; set; }

    /// <summary>The number of digits.</summary>
    public int Precision { get; set; }

    /// <summary>The number of digits behind the decimal point.</summary>
    public int Scale { get; set; }

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable { get; set; }
}
